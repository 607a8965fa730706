using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper;

namespace Platform.Record.Import.Files;

/// <summary>A caseload as CSV (RFC 4180, UTF-8), read row by row and never held whole.</summary>
internal sealed class CaseloadFile
{
    private const int LongestRow = 4_000_000;
    private const int FaultsToName = 10;

    private readonly string _path;
    private readonly IReadOnlyDictionary<string, int> _places;

    private CaseloadFile(string path, IReadOnlyDictionary<string, int> places, int rows) => (_path, _places, Rows) = (path, places, rows);

    /// <summary>How many rows there are after the header.</summary>
    public int Rows { get; }

    /// <summary>Reads the file through once, so that what cannot be used is known before anything is written.</summary>
    /// <exception cref="UnusableFileException">It is missing, no CSV, or its header is not a caseload's.</exception>
    public static async Task<CaseloadFile> OpenAsync(string path, CancellationToken stop)
    {
        try
        {
            var broken = new List<long>();
            await using var reader = Reader(path, broken);
            if (!await reader.ReadAsync(stop))
            {
                throw new UnusableFileException("It is empty.");
            }

            var places = Columns.Find(Fields(reader));
            var rows = 0;
            while (await reader.ReadAsync(stop))
            {
                rows++;
            }

            return broken.Count == 0 ? new CaseloadFile(path, places, rows) : throw new UnusableFileException(
                $"It is not CSV: quote marks do not match at row {string.Join(", ", broken.Take(FaultsToName))}.");
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnusableFileException("There is no such file.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UnusableFileException("It cannot be read.");
        }
        catch (DecoderFallbackException)
        {
            throw new UnusableFileException("It is not UTF-8 text. In a spreadsheet, save it as “CSV UTF-8”.");
        }
        catch (CsvFormatException)
        {
            throw new UnusableFileException($"It is not CSV: a row is longer than {LongestRow:N0} bytes, or a quote mark is never closed.");
        }
    }

    /// <summary>The rows after the header, as they come.</summary>
    public async IAsyncEnumerable<CaseloadLine> LinesAsync([EnumeratorCancellation] CancellationToken stop = default)
    {
        await using var reader = Reader(_path, []);
        for (var row = 1; await reader.ReadAsync(stop); row++)
        {
            if (row > 1)
            {
                yield return new CaseloadLine(row, Fields(reader), _places);
            }
        }
    }

    private static string[] Fields(CsvReader reader)
    {
        var fields = new string[reader.FieldCount];
        for (var field = 0; field < fields.Length; field++)
        {
            fields[field] = reader.GetString(field);
        }

        return fields;
    }

    // blank lines count as rows, so that a row's number is the one a spreadsheet shows
    private static CsvReader Reader(string path, List<long> broken)
    {
        var text = new StreamReader(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true));
        return CsvReader.Create(text, new CsvReaderOptions
        {
            HasHeader = false,
            Separator = ',',
            SkipEmptyLines = false,
            MaxRecordSize = LongestRow,
            OnMalformedRecord = malformed => broken.Add(malformed.RecordNumber),
            IncludeValuesInExceptions = false,
        });
    }
}
