using System.ComponentModel;
using System.Globalization;
using TorchSharp;
using static TorchSharp.torch;
using TensorStringStyle = TorchSharp.TensorStringStyle;

namespace NetDsl.Managed.Tests.Tensors;

/// <summary>Tensors as text: the strings are TorchSharp 0.107's own.</summary>
public sealed class TensorTextTests : IDisposable
{
    // The options are the process's.
    public void Dispose() => set_printoptions(TensorStringStyle.Julia, "g5", 100, Environment.NewLine, 6, 6);

    /// <summary>Styles, tensors and their text, where ␠ is a blank at the end of a line.</summary>
    public static TheoryData<TensorStringStyle, Tensor, string> Texts()
    {
        var data = new TheoryData<TensorStringStyle, Tensor, string>();
        Add(TensorStringStyle.Julia, tensor(true), """
            [], type = Bool, device = cpu, value = True
            """);
        Add(TensorStringStyle.Julia, tensor(5L), """
            [], type = Int64, device = cpu, value = 5
            """);
        Add(TensorStringStyle.Julia, tensor(-1 / 3.0), """
            [], type = Float64, device = cpu, value = -0.33333
            """);
        Add(TensorStringStyle.Julia, tensor(new[] { true, false }), """
            [2], type = Bool, device = cpu
             True False

            """);
        Add(TensorStringStyle.Julia, tensor(new[] { long.MaxValue, 9007199254740993, long.MinValue }), """
            [3], type = Int64, device = cpu
             9223372036854775807 9007199254740993 -9223372036854775808

            """);
        Add(TensorStringStyle.Julia, tensor(new[] { 1f, -2.25f, 1e10f, 1e-10f, float.PositiveInfinity, 3 }), """
            [6], type = Float32, device = cpu
             1 -2.25 1e+10 1e-10 Infinity 3

            """);
        Add(TensorStringStyle.Julia, arange(200), """
            [200], type = Int64, device = cpu
             0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 ...

            """);
        Add(TensorStringStyle.Julia, zeros(0), """
            [0], type = Float32, device = cpu


            """);
        Add(TensorStringStyle.Julia, (arange(6, dtype: float32).reshape(2, 3) - 2.5).mul(3.337), """
            [2x3], type = Float32, device = cpu
             -8.3425 -5.0055 -1.6685
              1.6685  5.0055  8.3425

            """);
        Add(TensorStringStyle.Julia, arange(180).reshape(3, 60), """
            [3x60], type = Int64, device = cpu
               0   1   2   3   4   5   6   7   8   9  10  11  12  13  14  15  16  17  18  19  20  21  22  23 ...
              60  61  62  63  64  65  66  67  68  69  70  71  72  73  74  75  76  77  78  79  80  81  82  83 ...
             120 121 122 123 124 125 126 127 128 129 130 131 132 133 134 135 136 137 138 139 140 141 142 143 ...

            """);
        Add(TensorStringStyle.Julia, tensor(new[] { true, false, false, true }).reshape(2, 2), """
            [2x2], type = Bool, device = cpu
              True False
             False  True

            """);
        Add(TensorStringStyle.Julia, zeros(3, 0), """
            [3x0], type = Float32, device = cpu




            """);
        Add(TensorStringStyle.Julia, arange(12).reshape(2, 2, 3), """
            [2x2x3], type = Int64, device = cpu
            [0,..,..] =
             0 1 2
             3 4 5

            [1,..,..] =
             6  7  8
             9 10 11

            """);
        Add(TensorStringStyle.Julia, arange(16).reshape(2, 2, 2, 2), """
            [2x2x2x2], type = Int64, device = cpu
            [0,0,..,..] =
             0 1
             2 3

            [0,1,..,..] =
             4 5
             6 7

            [1,0,..,..] =
              8  9
             10 11

            [1,1,..,..] =
             12 13
             14 15

            """);
        Add(TensorStringStyle.Julia, arange(12).reshape(3, 4).t(), """
            [4x3], type = Int64, device = cpu
             0 4  8
             1 5  9
             2 6 10
             3 7 11

            """);
        Add(TensorStringStyle.Numpy, tensor(true), """
            True
            """);
        Add(TensorStringStyle.Numpy, tensor(1.5f), """
            1.5
            """);
        Add(TensorStringStyle.Numpy, arange(7), """
            [0, 1, 2, ... 4, 5, 6]
            """);
        Add(TensorStringStyle.Numpy, zeros(0), """
            []
            """);
        Add(TensorStringStyle.Numpy, arange(6).reshape(2, 3), """
            [[0, 1, 2]
             [3, 4, 5]]
            """);
        Add(TensorStringStyle.Numpy, arange(72, dtype: float64).reshape(8, 9), """
            [[0, 1, 2, ... 6, 7, 8]
             [9, 10, 11, ... 15, 16, 17]
             [18, 19, 20, ... 24, 25, 26]
             ...
             [45, 46, 47, ... 51, 52, 53]
             [54, 55, 56, ... 60, 61, 62]
             [63, 64, 65, ... 69, 70, 71]]
            """);
        Add(TensorStringStyle.Numpy, zeros(0, 3), """
            []
            """);
        Add(TensorStringStyle.Numpy, arange(12).reshape(2, 2, 3), """
            [[[0, 1, 2]
              [3, 4, 5]]

             [[6, 7, 8]
              [9, 10, 11]]]
            """);
        Add(TensorStringStyle.Numpy, arange(32).reshape(8, 2, 2), """
            [[[0, 1]
              [2, 3]]

             [[4, 5]
              [6, 7]]

             [[8, 9]
              [10, 11]]

             ...

             [[20, 21]
              [22, 23]]

             [[24, 25]
              [26, 27]]

             [[28, 29]
              [30, 31]]]
            """);
        Add(TensorStringStyle.Numpy, ones(2, 1, 2), """
            [[[1, 1]]

             [[1, 1]]]
            """);
        Add(TensorStringStyle.Numpy, arange(16).reshape(2, 2, 2, 2), """
            [[[[0, 1]
               [2, 3]]

              [[4, 5]
               [6, 7]]]


             [[[8, 9]
               [10, 11]]

              [[12, 13]
               [14, 15]]]]
            """);
        Add(TensorStringStyle.CSharp, tensor(true), """
            [], type = Bool, device = cpu, value = True
            """);
        Add(TensorStringStyle.CSharp, tensor(5L), """
            [], type = Int64, device = cpu, value = 5
            """);
        Add(TensorStringStyle.CSharp, tensor(new[] { 1L, -20, 300 }), """
            [3], type = Int64, device = cpu, value = long [] {1L, -20L, 300L}
            """);
        Add(TensorStringStyle.CSharp, tensor(new[] { 1f, -2.25f, 1e10f, 1e-10f, float.PositiveInfinity, 3 }), """
            [6], type = Float32, device = cpu, value = float [] {1f, -2.25f, 1e+10f, 1e-10f, Infinityf, 3f}
            """);
        Add(TensorStringStyle.CSharp, tensor(new[] { true, false }), """
            [2], type = Bool, device = cpu, value = bool [] {True, False}
            """);
        Add(TensorStringStyle.CSharp, tensor(new byte[] { 1, 2 }), """
            [2], type = Byte, device = cpu, value = byte [] {1, 2}
            """);
        Add(TensorStringStyle.CSharp, arange(7), """
            [7], type = Int64, device = cpu, value = long [] {0L, 1L, 2L, ... 4L, 5L, 6L}
            """);
        Add(TensorStringStyle.CSharp, zeros(0), """
            [0], type = Float32, device = cpu, value = float [] {}
            """);
        Add(TensorStringStyle.CSharp, arange(6).reshape(2, 3), """
            [2x3], type = Int64, device = cpu, value =␠
            long [,] {
             {0L, 1L, 2L},
             {3L, 4L, 5L}
            }
            """);
        Add(TensorStringStyle.CSharp, arange(72, dtype: float64).reshape(8, 9), """
            [8x9], type = Float64, device = cpu, value =␠
            double [,] {
             {0, 1, 2, ... 6, 7, 8},
             {9, 10, 11, ... 15, 16, 17},
             {18, 19, 20, ... 24, 25, 26},
             ...
             {45, 46, 47, ... 51, 52, 53},
             {54, 55, 56, ... 60, 61, 62},
             {63, 64, 65, ... 69, 70, 71}
            }
            """);
        Add(TensorStringStyle.CSharp, zeros(0, 3), """
            [0x3], type = Float32, device = cpu, value =␠
            float [,] {
            ␠
            }
            """);
        Add(TensorStringStyle.CSharp, arange(32).reshape(8, 2, 2), """
            [8x2x2], type = Int64, device = cpu, value =␠
            long [,,] {
             {{0L, 1L},
              {2L, 3L}},
             {{4L, 5L},
              {6L, 7L}},
             {{8L, 9L},
              {10L, 11L}},
             ...
             {{20L, 21L},
              {22L, 23L}},
             {{24L, 25L},
              {26L, 27L}},
             {{28L, 29L},
              {30L, 31L}}
            }
            """);
        Add(TensorStringStyle.CSharp, arange(16).reshape(2, 2, 2, 2), """
            [2x2x2x2], type = Int64, device = cpu, value =␠
            long [,,,] {
             {{{0L, 1L},
               {2L, 3L}},
              {{4L, 5L},
               {6L, 7L}}},
             {{{8L, 9L},
               {10L, 11L}},
              {{12L, 13L},
               {14L, 15L}}}
            }
            """);
        return data;

        void Add(TensorStringStyle style, Tensor tensor, string text) =>
            data.Add(style, tensor, text.ReplaceLineEndings("\n").Replace('␠', ' '));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_style_writes(TensorStringStyle style, Tensor tensor, string text) =>
        Assert.Equal(text, tensor.ToString(style, newLine: "\n", cultureInfo: CultureInfo.InvariantCulture));

    [Theory]
    [InlineData(TensorStringStyle.Julia, "[2x3], type = Float32, device = cpu| -8,342 -5,005 -1,668|  1,668  5,005  8,342|")]
    [InlineData(TensorStringStyle.Numpy, "[[-8,342, -5,005, -1,668]| [1,668, 5,005, 8,342]]")]
    [InlineData(
        TensorStringStyle.CSharp,
        "[2x3], type = Float32, device = cpu, value = |float [,] {| {-8,342f, -5,005f, -1,668f},| {1,668f, 5,005f, 8,342f}|}")]
    public void Format_width_culture_and_line_ends_are_arguments(TensorStringStyle style, string text)
    {
        var german = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        german.NumberFormat.NumberDecimalSeparator = ",";

        Assert.Equal(text, (arange(6, dtype: float32).reshape(2, 3) - 2.5).mul(3.337).ToString(style, "F3", 30, german, "|"));
    }

    [Theory]
    [InlineData(
        TensorStringStyle.Numpy, "[[0.00, 1.00, ... 7.00, 8.00]| [9.00, 10.00, ... 16.00, 17.00]| ...| [63.00, 64.00, ... 70.00, 71.00]]")]
    [InlineData(
        TensorStringStyle.CSharp,
        "[8x9], type = Float64, device = cpu, value = |double [,] {| {0.00, 1.00, ... 7.00, 8.00},| {9.00, 10.00, ... 16.00, 17.00},| ...| "
            + "{63.00, 64.00, ... 70.00, 71.00}|}")]
    public void Options_set_once_hold_for_all(TensorStringStyle style, string text)
    {
        set_printoptions(precision: 2, maxRows: 3, maxColumns: 4, newLine: "|");

        Assert.Equal(text, arange(72, dtype: float64).reshape(8, 9).ToString(style, cultureInfo: CultureInfo.InvariantCulture));
    }

    [Fact]
    public void The_ends_always_show()
    {
        set_printoptions(precision: 1, sci_mode: true, maxRows: 1, maxColumns: 1, newLine: "|");

        Assert.Equal(
            "[[0.0E+000, ... 8.0E+000]| ...| [6.3E+001, ... 7.1E+001]]",
            arange(72, dtype: float64).reshape(8, 9).ToString(TensorStringStyle.Numpy, cultureInfo: CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_text_leaves_its_tensor_as_it_was()
    {
        using var x = ones(2, 2, requires_grad: true);

        Assert.Equal("[[1, 1]|[1, 1]]".Replace("|", "\n ", StringComparison.Ordinal), x.ToString(numpy, newLine: "\n"));
        Assert.Equal("[2x2], type = Float32, device = cpu", x.ToString());
        Assert.Equal(x.ToString(), x.ToString(false));
        Assert.Equal(x.str(), x.ToString(true));
    }

    [Fact]
    public void A_style_that_is_none_is_refused()
    {
        Assert.Equal(
            "Unsupported tensor string style: 77",
            Assert.Throws<InvalidEnumArgumentException>(() => tensor(1).ToString((TensorStringStyle)77)).Message);
        Assert.Equal(
            "The style cannot be set to 'Default'",
            Assert.Throws<ArgumentException>(() => torch.TensorStringStyle = TensorStringStyle.Default).Message);
    }
}
