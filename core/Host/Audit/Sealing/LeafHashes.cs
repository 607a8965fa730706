using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Platform.Host.Audit.Sealing;

/// <summary>The hashes of a batch's rows, in the order of their bytes whatever order the rows came in; used again for the next batch.</summary>
internal sealed class LeafHashes
{
    private readonly List<Leaf> _leaves = [];

    public void Clear() => _leaves.Clear();

    public void Add(ReadOnlySpan<byte> row)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(row, hash);
        _leaves.Add(new(
            BinaryPrimitives.ReadUInt64BigEndian(hash), BinaryPrimitives.ReadUInt64BigEndian(hash[8..]),
            BinaryPrimitives.ReadUInt64BigEndian(hash[16..]), BinaryPrimitives.ReadUInt64BigEndian(hash[24..])));
    }

    public void WriteSorted(IBufferWriter<byte> bytes)
    {
        _leaves.Sort();
        foreach (var leaf in _leaves) leaf.Write(bytes);
    }

    // four numbers sort as their bytes do, and lie in one array
    private readonly record struct Leaf(ulong First, ulong Second, ulong Third, ulong Fourth) : IComparable<Leaf>
    {
        public int CompareTo(Leaf other) => First != other.First ? First.CompareTo(other.First)
            : Second != other.Second ? Second.CompareTo(other.Second)
            : Third != other.Third ? Third.CompareTo(other.Third)
            : Fourth.CompareTo(other.Fourth);

        public void Write(IBufferWriter<byte> bytes)
        {
            var span = bytes.GetSpan(SHA256.HashSizeInBytes);
            BinaryPrimitives.WriteUInt64BigEndian(span, First);
            BinaryPrimitives.WriteUInt64BigEndian(span[8..], Second);
            BinaryPrimitives.WriteUInt64BigEndian(span[16..], Third);
            BinaryPrimitives.WriteUInt64BigEndian(span[24..], Fourth);
            bytes.Advance(SHA256.HashSizeInBytes);
        }
    }
}
