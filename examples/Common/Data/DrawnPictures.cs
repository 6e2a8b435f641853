namespace NetDsl.Examples;

/// <summary>Draws pictures where CIFAR-10 is not at hand: digits in a colour on ground of another colour that fades, with noise.</summary>
public static class DrawnPictures
{
    private const int Channels = 3;
    private const int Side = 32;
    private const int Area = Channels * Side * Side;

    /// <summary>Draws so many pictures, each digit as often as the others.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">The same seed draws the same pictures.</param>
    public static ImageSet Draw(int count, int seed)
    {
        var digits = DrawnDigits.Draw(count, seed);
        var pictures = new ImageSet(new byte[count * Area], digits.Labels, Channels, Side);
        Parallel.For(0, count, i =>
        {
            var random = new Random(unchecked(seed * 1_000_003 + i));
            Colour(digits.Pixels.AsSpan(i * digits.Area, digits.Area), digits.Side, random, pictures.Pixels.AsSpan(i * Area, Area));
        });
        return pictures;
    }

    private static void Colour(ReadOnlySpan<byte> ink, int inkSide, Random random, Span<byte> picture)
    {
        var (left, top) = (random.Next(Side - inkSide + 1), random.Next(Side - inkSide + 1));
        var fade = random.NextSingle() - 0.5f;
        for (var channel = 0; channel < Channels; channel++)
        {
            var ground = 0.55f * random.NextSingle();
            var pen = ground + 0.2f + 0.25f * random.NextSingle();
            for (var y = 0; y < Side; y++)
            {
                for (var x = 0; x < Side; x++)
                {
                    var (column, row) = (x - left, y - top);
                    var isInside = column >= 0 && column < inkSide && row >= 0 && row < inkSide;
                    var share = isInside ? ink[row * inkSide + column] / 255f : 0;
                    var value = ground + (pen - ground) * share + fade * y / Side * 0.3f + 0.1f * (random.NextSingle() - 0.5f);
                    picture[(channel * Side + y) * Side + x] = (byte)(255 * Math.Clamp(value, 0, 1));
                }
            }
        }
    }
}
