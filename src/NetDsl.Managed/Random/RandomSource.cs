using System.Buffers.Binary;
using System.Security.Cryptography;

namespace NetDsl.Managed.Random;

/// <summary>What stands behind a generator: the twister, and the second half of the last pair of normal numbers.</summary>
/// <remarks>Whoever draws holds <see cref="Gate"/>, so that several threads may share one source.</remarks>
internal sealed class RandomSource
{
    /// <summary>Bytes of <see cref="GetState"/>: the layout of libtorch's state, so that states travel between the two.</summary>
    internal const int StateSize = 5056;

    private const int LeftAt = 8, SeededAt = 12, NextAt = 16, WordsAt = 24;
    private const int NormalAt = WordsAt + (8 * MersenneTwister.Size) + 8, HasNormalAt = NormalAt + 16;

    internal RandomSource(ulong seed) => Engine = new MersenneTwister(seed);

    /// <summary>The source of every draw that names no generator; until seeded it starts differently each time.</summary>
    internal static RandomSource Default { get; } = new(EntropySeed());

    internal object Gate { get; } = new();

    internal MersenneTwister Engine { get; }

    /// <summary>Normal numbers come in pairs; libtorch keeps the second one for the next call.</summary>
    internal double? SpareNormal { get; set; }

    internal static ulong EntropySeed()
    {
        Span<byte> bytes = stackalloc byte[8];
        RandomNumberGenerator.Fill(bytes);
        // A seed is handed to the user as a long, so it stays non-negative.
        return BinaryPrimitives.ReadUInt64LittleEndian(bytes) >> 1;
    }

    internal void Seed(ulong seed)
    {
        lock (Gate)
        {
            Engine.Reset(seed);
            SpareNormal = null;
        }
    }

    internal byte[] GetState()
    {
        lock (Gate)
        {
            var bytes = new byte[StateSize];
            var span = bytes.AsSpan();
            BinaryPrimitives.WriteUInt64LittleEndian(span, Engine.Seed);
            BinaryPrimitives.WriteInt32LittleEndian(span[LeftAt..], Engine.Left);
            BinaryPrimitives.WriteInt32LittleEndian(span[SeededAt..], 1);
            BinaryPrimitives.WriteUInt64LittleEndian(span[NextAt..], (ulong)Engine.Next);
            for (var i = 0; i < MersenneTwister.Size; i++)
            {
                BinaryPrimitives.WriteUInt64LittleEndian(span[(WordsAt + (8 * i))..], Engine.State[i]);
            }
            BinaryPrimitives.WriteDoubleLittleEndian(span[NormalAt..], SpareNormal ?? 0);
            BinaryPrimitives.WriteInt32LittleEndian(span[HasNormalAt..], SpareNormal is null ? 0 : 1);
            return bytes;
        }
    }

    /// <exception cref="ArgumentException">The bytes are not a state of this kind.</exception>
    internal void SetState(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != StateSize)
        {
            throw new ArgumentException($"Expected a generator state of {StateSize} bytes. Got {bytes.Length}.");
        }
        var left = BinaryPrimitives.ReadInt32LittleEndian(bytes[LeftAt..]);
        var seeded = BinaryPrimitives.ReadInt32LittleEndian(bytes[SeededAt..]);
        var next = BinaryPrimitives.ReadUInt64LittleEndian(bytes[NextAt..]);
        if (seeded != 1 || left is <= 0 or > MersenneTwister.Size || next > MersenneTwister.Size)
        {
            throw new ArgumentException("The bytes are not the state of a Mersenne Twister.");
        }

        Span<uint> words = stackalloc uint[MersenneTwister.Size];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = (uint)BinaryPrimitives.ReadUInt64LittleEndian(bytes[(WordsAt + (8 * i))..]);
        }
        lock (Gate)
        {
            Engine.Restore(BinaryPrimitives.ReadUInt64LittleEndian(bytes), words, left, (int)next);
            var hasNormal = BinaryPrimitives.ReadInt32LittleEndian(bytes[HasNormalAt..]) != 0;
            SpareNormal = hasNormal ? BinaryPrimitives.ReadDoubleLittleEndian(bytes[NormalAt..]) : null;
        }
    }
}
