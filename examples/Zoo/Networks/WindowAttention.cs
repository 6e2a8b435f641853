using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Zoo.Networks;

/// <summary>
/// Swin's attention, (N, H, W, C) → the same: each pixel attends to those of its window of 7 by 7, and to each with a learnt bias of its
/// place. A shift moves the windows, where there are several; what it brings together from opposite edges stays apart.
/// </summary>
public sealed class WindowAttention : nn.Module<Tensor, Tensor>
{
    private const long Size = 7;
    private const long Pixels = Size * Size;

    private readonly long _heads;
    private readonly long _shift;
    private readonly Parameter _table;
    private readonly Tensor _index;
    private readonly Linear _qkv;
    private readonly Linear _proj;

    /// <summary>Attention in so many heads.</summary>
    public WindowAttention(int features, int heads, int shift)
        : base(nameof(WindowAttention))
    {
        (_heads, _shift) = (heads, shift);
        var places = ((2 * Size) - 1) * ((2 * Size) - 1);
        _table = new(nn.init.trunc_normal_(empty(places, heads), std: 0.02));
        _index = tensor([.. Enumerable.Range(0, (int)(Pixels * Pixels)).Select(pair => Place(pair / Pixels, pair % Pixels))]);
        _qkv = nn.Linear(features, 3 * features);
        _proj = nn.Linear(features, features);
        register_parameter("relative_position_bias_table", _table);
        register_buffer("relative_position_index", _index);
        register_module("qkv", _qkv);
        register_module("proj", _proj);
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        var (height, width) = (input.size(1), input.size(2));
        var shift = height > Size && width > Size ? _shift : 0;
        var windows = Windows(shift == 0 ? input : input.roll([-shift, -shift], [1, 2]));
        var parts = _qkv.call(windows).reshape(-1, Pixels, 3, _heads, input.size(3) / _heads).permute(2, 0, 3, 1, 4).unbind(0);
        var scores = (parts[0] / Math.Sqrt(parts[0].size(3))).matmul(parts[1].transpose(-2, -1));
        scores = scores + _table.index_select(0, _index).reshape(Pixels, Pixels, _heads).permute(2, 0, 1);
        if (shift > 0)
        {
            var apart = Apart(height, width, shift).to(input.dtype).to(input.device).unsqueeze(1);
            scores = (scores.reshape(-1, apart.size(0), _heads, Pixels, Pixels) + apart).reshape(-1, _heads, Pixels, Pixels);
        }

        var seen = _proj.call(scores.softmax(-1).matmul(parts[2]).transpose(1, 2).flatten(2));
        var output = seen.reshape(-1, height / Size, width / Size, Size, Size, input.size(3)).permute(0, 1, 3, 2, 4, 5)
            .reshape(input.shape);
        return shift == 0 ? output : output.roll([shift, shift], [1, 2]);
    }

    /// <summary>Nothing: the constructor registers what there is, by torchvision's names.</summary>
    protected override void RegisterComponents()
    {
    }

    /// <summary>The row of the table for two pixels of a window: how far the one lies from the other.</summary>
    private static long Place(long one, long other) =>
        (((one / Size) - (other / Size) + Size - 1) * ((2 * Size) - 1)) + (one % Size) - (other % Size) + Size - 1;

    /// <summary>(N, H, W, C) → (N·windows, pixels, C).</summary>
    private static Tensor Windows(Tensor image) => image
        .reshape(-1, image.size(1) / Size, Size, image.size(2) / Size, Size, image.size(3)).permute(0, 1, 3, 2, 4, 5)
        .reshape(-1, Pixels, image.size(3));

    /// <summary>(windows, pixels, pixels): −100 between pixels of a window that lie in different regions of the shifted image.</summary>
    private static Tensor Apart(long height, long width, long shift)
    {
        var regions = (Bands(height, shift).unsqueeze(1) * 3) + Bands(width, shift);
        var windows = Windows(regions.reshape(1, height, width, 1)).squeeze(-1);
        return windows.unsqueeze(1).ne(windows.unsqueeze(2)).to(ScalarType.Float32) * -100;
    }

    /// <summary>0 before the last window, then 1, and 2 for what the shift brought from the other edge.</summary>
    private static Tensor Bands(long length, long shift)
    {
        var places = arange(length);
        return places.ge(length - Size).to(ScalarType.Int64) + places.ge(length - shift).to(ScalarType.Int64);
    }
}
