using System.Numerics;

namespace NetDsl.Examples;

/// <summary>
/// Draws digits where MNIST is not at hand: one of several hands, bent, turned, slanted, scaled and moved at random, with a pen of
/// random width, on paper with noise.
/// </summary>
public static class DrawnDigits
{
    private const int Side = 28;
    private const int Area = Side * Side;

    /// <summary>Draws so many digits, each as often as the others.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">The same seed draws the same digits.</param>
    public static ImageSet Draw(int count, int seed)
    {
        var set = new ImageSet(new byte[count * Area], new byte[count], Channels: 1, Side);
        Parallel.For(0, count, i =>
        {
            set.Labels[i] = (byte)(i % 10);
            var random = new Random(unchecked(seed * 1_000_003 + i));
            DrawOne(i % 10, random, set.Pixels.AsSpan(i * Area, Area));
        });
        return set;
    }

    private static void DrawOne(int digit, Random random, Span<byte> pixels)
    {
        var hands = Strokes.Of(digit);
        var hand = hands[random.Next(hands.Length)];
        var place = Placement(random);
        var bend = new Vector2(Between(random, -0.05f, 0.05f), Between(random, 0, MathF.Tau));
        var pen = Between(random, 0.7f, 1.6f);

        Span<float> ink = stackalloc float[Area];
        ink.Clear();
        foreach (var stroke in hand)
        {
            var last = Place(stroke[0], bend, place);
            foreach (var point in stroke.AsSpan(1))
            {
                var next = Place(point, bend, place);
                DrawSegment(last, next, pen, ink);
                last = next;
            }
        }

        var strength = Between(random, 0.7f, 1);
        var noise = Between(random, 0, 0.12f);
        for (var i = 0; i < pixels.Length; i++)
        {
            var value = ink[i] * strength + noise * (random.NextSingle() + random.NextSingle() - 1);
            pixels[i] = (byte)(255 * Math.Clamp(value, 0, 1));
        }
    }

    /// <summary>From the unit square to pixels: a digit of about 20 pixels around the middle.</summary>
    private static Matrix3x2 Placement(Random random)
    {
        var size = Between(random, 16, 22);
        return Matrix3x2.CreateTranslation(-0.5f, -0.5f)
            * Matrix3x2.CreateScale(size * Between(random, 0.8f, 1.05f), size)
            * Matrix3x2.CreateSkew(Between(random, -0.3f, 0.3f), 0)
            * Matrix3x2.CreateRotation(Between(random, -0.22f, 0.22f))
            * Matrix3x2.CreateTranslation(Side / 2f + Between(random, -2, 2), Side / 2f + Between(random, -2, 2));
    }

    private static Vector2 Place(Vector2 point, Vector2 bend, Matrix3x2 place)
    {
        var bent = new Vector2(
            point.X + bend.X * MathF.Sin(5 * point.Y + bend.Y),
            point.Y + bend.X * MathF.Cos(5 * point.X + bend.Y));
        return Vector2.Transform(bent, place);
    }

    private static void DrawSegment(Vector2 from, Vector2 to, float pen, Span<float> ink)
    {
        var reach = new Vector2(pen + 1);
        var low = Vector2.Max(Vector2.Min(from, to) - reach, Vector2.Zero);
        var high = Vector2.Min(Vector2.Max(from, to) + reach, new Vector2(Side - 1));
        var along = to - from;
        var scale = 1 / Math.Max(along.LengthSquared(), 1e-6f);
        for (var y = (int)low.Y; y <= (int)high.Y; y++)
        {
            for (var x = (int)low.X; x <= (int)high.X; x++)
            {
                var pixel = new Vector2(x + 0.5f, y + 0.5f);
                var nearest = from + along * Math.Clamp(Vector2.Dot(pixel - from, along) * scale, 0, 1);
                ref var value = ref ink[y * Side + x];
                value = Math.Max(value, Math.Clamp(pen + 0.5f - Vector2.Distance(pixel, nearest), 0, 1));
            }
        }
    }

    private static float Between(Random random, float low, float high) => low + (high - low) * random.NextSingle();
}
