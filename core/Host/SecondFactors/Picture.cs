using System.Text;
using QRCoder;

namespace Platform.Host.SecondFactors;

/// <summary>A link as a QR code, drawn by one path: the page allows no picture of its own and no style.</summary>
/// <param name="Size">The squares along one side.</param>
/// <param name="Path">The dark ones.</param>
internal sealed record Picture(int Size, string Path)
{
    public static Picture Of(string link)
    {
        using var drawn = QRCodeGenerator.GenerateQrCode(link, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < drawn.ModuleMatrix.Count; y++)
        {
            for (var x = 0; x < drawn.ModuleMatrix.Count; x++)
            {
                if (drawn.ModuleMatrix[y][x]) path.Append('M').Append(x).Append(' ').Append(y).Append("h1v1h-1z");
            }
        }

        return new(drawn.ModuleMatrix.Count, path.ToString());
    }
}
