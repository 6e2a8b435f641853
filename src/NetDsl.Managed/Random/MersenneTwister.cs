namespace NetDsl.Managed.Random;

/// <summary>The 32-bit Mersenne Twister MT19937, seeded and read out as libtorch's CPU generator does.</summary>
/// <remarks>M. Matsumoto, T. Nishimura: Mersenne Twister, ACM TOMACS 8 (1998).</remarks>
internal sealed class MersenneTwister
{
    internal const int Size = 624;
    private const int Shift = 397;

    private readonly uint[] _state = new uint[Size];
    private int _next;

    internal MersenneTwister(ulong seed) => Reset(seed);

    /// <summary>The seed as it was given; only its low 32 bits reach the state.</summary>
    internal ulong Seed { get; private set; }

    internal ReadOnlySpan<uint> State => _state;

    /// <summary>Numbers left before the state is renewed, as libtorch counts them: 1 right after seeding.</summary>
    internal int Left { get; private set; }

    /// <summary>Index of the state word that the next number comes from.</summary>
    internal int Next => _next;

    internal void Reset(ulong seed)
    {
        Seed = seed;
        _state[0] = (uint)seed;
        for (var i = 1; i < Size; i++)
        {
            _state[i] = (1812433253u * (_state[i - 1] ^ (_state[i - 1] >> 30))) + (uint)i;
        }
        Left = 1;
        _next = 0;
    }

    internal void Restore(ulong seed, ReadOnlySpan<uint> words, int left, int position)
    {
        Seed = seed;
        words.CopyTo(_state);
        Left = left;
        _next = position;
    }

    internal uint NextUInt32()
    {
        if (--Left == 0)
        {
            Renew();
        }
        var y = _state[_next++];
        y ^= y >> 11;
        y ^= (y << 7) & 0x9d2c5680;
        y ^= (y << 15) & 0xefc60000;
        return y ^ (y >> 18);
    }

    /// <summary>A 64-bit number from two draws, the first one in the high bits.</summary>
    internal ulong NextUInt64()
    {
        ulong high = NextUInt32();
        return (high << 32) | NextUInt32();
    }

    private void Renew()
    {
        var s = _state.AsSpan();
        for (var i = 0; i < Size - Shift; i++)
        {
            s[i] = s[i + Shift] ^ Twist(s[i], s[i + 1]);
        }
        for (var i = Size - Shift; i < Size - 1; i++)
        {
            s[i] = s[i + Shift - Size] ^ Twist(s[i], s[i + 1]);
        }
        s[Size - 1] = s[Shift - 1] ^ Twist(s[Size - 1], s[0]);
        Left = Size;
        _next = 0;
    }

    private static uint Twist(uint high, uint low)
    {
        var mixed = (high & 0x80000000) | (low & 0x7fffffff);
        return (mixed >> 1) ^ ((low & 1) * 0x9908b0df);
    }
}
