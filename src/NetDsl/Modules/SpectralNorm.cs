using static TorchSharp.torch;

namespace NetDsl.Modules;

/// <summary>
/// A layer whose weight is divided by its largest singular value (arXiv 1802.05957), as PyTorch's <c>parametrizations.spectral_norm</c>
/// makes it. Two vectors approach the singular ones: each call in training makes one step of the power method, in evaluation none.
/// </summary>
/// <remarks>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.utils.parametrizations.spectral_norm.html">spectral_norm</see>
/// </remarks>
public sealed class SpectralNorm : Parametrized
{
    private const string Original = "original";
    private const string Left = Prefix + "0._u";
    private const string Right = Prefix + "0._v";

    // PyTorch makes fifteen steps, and the check of a new parametrization is one in training.
    private const int FirstSteps = 16;
    private const double Eps = 1e-12;

    /// <summary>A layer with another one's weight.</summary>
    /// <param name="layer">A convolution, a transposed one or Linear, which is disposed.</param>
    /// <exception cref="ArgumentException">It is another layer.</exception>
    public SpectralNorm(nn.Module<Tensor, Tensor> layer) : base(nameof(SpectralNorm), layer)
    {
        var first = layer.get_parameter(nameof(weight))!;
        register_parameter(Prefix + Original, Copied(first));
        using var matrix = Matrix(first);
        register_buffer(Left, zeros([matrix.size(0)], matrix.dtype, matrix.device).DetachFromDisposeScope());
        register_buffer(Right, zeros([matrix.size(1)], matrix.dtype, matrix.device).DetachFromDisposeScope());
        layer.Dispose();
        Approach();
    }

    internal override void Start(Tensor weight)
    {
        using (NewDisposeScope())
        using (no_grad())
        {
            Trained(Original).copy_(weight);
        }

        Approach();
    }

    private protected override Tensor Computed()
    {
        using var scope = NewDisposeScope();
        var original = Trained(Original);
        var matrix = Matrix(original);
        if (training)
        {
            Step(matrix, 1);
        }

        // Copies, since the next call changes the vectors, and backward reads these.
        var (left, right) = (get_buffer(Left)!.clone(), get_buffer(Right)!.clone());
        return (original / left.dot(matrix.mv(right))).MoveToOuterDisposeScope();
    }

    /// <summary>Draws the vectors, and makes the first steps.</summary>
    private void Approach()
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        foreach (var name in (string[])[Left, Right])
        {
            var vector = get_buffer(name)!;
            vector.copy_(Normalized(randn(vector.shape, vector.dtype, vector.device)));
        }

        Step(Matrix(Trained(Original)), FirstSteps);
    }

    private void Step(Tensor matrix, int times)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        var (left, right) = (get_buffer(Left)!, get_buffer(Right)!);
        for (var turn = 0; turn < times; turn++)
        {
            left.copy_(Normalized(matrix.mv(right)));
            right.copy_(Normalized(matrix.t().mv(left)));
        }
    }

    private static Tensor Normalized(Tensor vector) => vector / vector.norm().clamp(min: Eps);

    /// <summary>The weight with the output's channels in front, (C', the rest).</summary>
    private Tensor Matrix(Tensor weight)
    {
        using var scope = NewDisposeScope();
        return (IsTransposed ? weight.transpose(0, 1) : weight).flatten(1).MoveToOuterDisposeScope();
    }
}
