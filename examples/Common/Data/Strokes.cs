using System.Numerics;

namespace NetDsl.Examples;

/// <summary>How the digits are written: each in one or more hands, each hand some strokes, each stroke a line through points.</summary>
/// <remarks>Points lie in the unit square, x to the right and y down.</remarks>
internal static class Strokes
{
    /// <summary>The hands of a digit.</summary>
    public static Vector2[][][] Of(int digit) => Hands[digit];

    private static readonly Vector2[][][][] Hands =
    [
        [[Arc(0.50f, 0.50f, 0.28f, 0.42f, 0, 360)], [Arc(0.50f, 0.50f, 0.22f, 0.42f, -60, 290)]],
        [
            [Line(0.50f, 0.08f, 0.50f, 0.92f)],
            [Line(0.34f, 0.26f, 0.52f, 0.08f, 0.52f, 0.92f)],
            [Line(0.34f, 0.26f, 0.52f, 0.08f, 0.52f, 0.92f), Line(0.34f, 0.92f, 0.70f, 0.92f)],
        ],
        [
            [[.. Arc(0.49f, 0.31f, 0.27f, 0.22f, 190, 385), .. Line(0.22f, 0.90f, 0.80f, 0.90f)]],
            [
                [
                    .. Arc(0.49f, 0.30f, 0.25f, 0.20f, 200, 400),
                    .. Arc(0.34f, 0.80f, 0.12f, 0.10f, -60, -300),
                    .. Line(0.55f, 0.84f, 0.80f, 0.90f),
                ],
            ],
        ],
        [
            [[.. Arc(0.47f, 0.29f, 0.25f, 0.21f, 200, 450), .. Arc(0.47f, 0.71f, 0.28f, 0.21f, 270, 520)]],
            [[.. Line(0.24f, 0.10f, 0.74f, 0.10f, 0.46f, 0.44f), .. Arc(0.46f, 0.68f, 0.28f, 0.23f, 270, 520)]],
        ],
        [
            [Line(0.62f, 0.92f, 0.62f, 0.08f, 0.18f, 0.64f, 0.84f, 0.64f)],
            [Line(0.28f, 0.10f, 0.24f, 0.52f, 0.80f, 0.52f), Line(0.70f, 0.10f, 0.68f, 0.92f)],
        ],
        [
            [[.. Line(0.76f, 0.10f, 0.32f, 0.10f, 0.29f, 0.44f), .. Arc(0.47f, 0.67f, 0.28f, 0.24f, 235, 510)]],
            [[.. Line(0.34f, 0.10f, 0.30f, 0.46f), .. Arc(0.46f, 0.67f, 0.27f, 0.24f, 250, 515)], Line(0.34f, 0.10f, 0.76f, 0.10f)],
        ],
        [
            [[.. Line(0.66f, 0.09f, 0.46f, 0.24f, 0.33f, 0.44f), .. Arc(0.51f, 0.68f, 0.24f, 0.23f, 180, 540)]],
            [[.. Arc(0.66f, 0.60f, 0.40f, 0.50f, 260, 180), .. Arc(0.48f, 0.70f, 0.22f, 0.20f, 180, 540)]],
        ],
        [
            [Line(0.20f, 0.10f, 0.80f, 0.10f, 0.42f, 0.92f)],
            [Line(0.20f, 0.10f, 0.80f, 0.10f, 0.46f, 0.92f), Line(0.36f, 0.50f, 0.74f, 0.50f)],
        ],
        [
            [Arc(0.50f, 0.29f, 0.21f, 0.20f, 0, 360), Arc(0.50f, 0.70f, 0.26f, 0.21f, 0, 360)],
            [[.. Arc(0.50f, 0.28f, 0.22f, 0.20f, -30, -270), .. Arc(0.50f, 0.71f, 0.25f, 0.22f, -90, 270), new Vector2(0.68f, 0.18f)]],
        ],
        [
            [[.. Arc(0.49f, 0.32f, 0.23f, 0.23f, 0, 360), .. Line(0.70f, 0.58f, 0.58f, 0.92f)]],
            [[.. Arc(0.47f, 0.32f, 0.24f, 0.22f, 0, 360), .. Line(0.71f, 0.92f)]],
        ],
    ];

    private static Vector2[] Line(params float[] coordinates) =>
        [.. coordinates.Chunk(2).Select(point => new Vector2(point[0], point[1]))];

    /// <summary>Part of an ellipse, in degrees from the right over the bottom.</summary>
    private static Vector2[] Arc(float x, float y, float radiusX, float radiusY, float from, float to)
    {
        var steps = 2 + (int)(Math.Abs(to - from) / 20);
        var points = new Vector2[steps + 1];
        for (var i = 0; i <= steps; i++)
        {
            var (sin, cos) = MathF.SinCos((from + (to - from) * i / steps) * MathF.PI / 180);
            points[i] = new Vector2(x + radiusX * cos, y + radiusY * sin);
        }

        return points;
    }
}
