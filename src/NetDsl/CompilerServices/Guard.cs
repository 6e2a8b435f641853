using System.ComponentModel;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.CompilerServices;

/// <summary>Checks of inputs at run time. They allocate nothing where the input fits. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Guard
{
    /// <summary>Checks the shape of a network's input, and whether its numbers are of the kind that its layers read.</summary>
    /// <param name="input">The input.</param>
    /// <param name="network">The network, named in the message.</param>
    /// <param name="dims">The shape it expects, batch dimension left out; <see cref="Dim.Any"/> fits every size.</param>
    /// <param name="numbers">The numbers it expects.</param>
    /// <param name="name">The input's name, the parameter's of <c>forward</c>, where there are several; null for the only input.</param>
    /// <exception cref="ArgumentException">The input does not fit. The message says how to mend it where that is clear.</exception>
    public static void Input(
        Tensor input, nn.Module network, ReadOnlySpan<long> dims, Numbers numbers = Numbers.Floats, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(input, name ?? nameof(input));
        if (!Fits(input, dims))
        {
            throw new ArgumentException(ShapeMessage.For(network.GetName(), name, dims, input.shape), name ?? nameof(input));
        }

        if (numbers != Numbers.Any && !Fits(input.dtype, numbers))
        {
            throw new ArgumentException(DtypeMessage(network.GetName(), name, numbers, input.dtype), name ?? nameof(input));
        }
    }

    /// <summary>Checks that what the user wrote, a hand-written module or a method, gives the shape that its attribute declares.</summary>
    /// <param name="output">What it gave.</param>
    /// <param name="name">The attribute and the layer's name, for the message.</param>
    /// <param name="network">The network, named in the message.</param>
    /// <param name="dims">The declared shape, batch dimension left out; <see cref="Dim.Any"/> fits every size.</param>
    /// <exception cref="InvalidOperationException">It gave another shape.</exception>
    public static void Output(Tensor output, string name, nn.Module network, ReadOnlySpan<long> dims)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (!Fits(output, dims))
        {
            throw new InvalidOperationException(
                $"{network.GetName()}: {name} returns {ShapeMessage.Of(output.shape)}, and {ShapeMessage.Batch(dims)} is declared. "
                + "Mend what it returns, or give that shape without the batch as Out.");
        }
    }

    /// <summary>
    /// Checks that a norm that computes statistics gets more than one value for each: BatchNorm needs more than one sample or position
    /// a channel, InstanceNorm more than one position. TorchSharp does not check it and would go on with NaN or noise.
    /// </summary>
    /// <param name="input">The norm's input, (N, C, …).</param>
    /// <param name="norm">The norm; nothing is checked for null, or for one that uses its running statistics.</param>
    /// <param name="name">The norm's name in the network.</param>
    /// <param name="network">The network, named in the message.</param>
    /// <exception cref="ArgumentException">There is only one value.</exception>
    public static void Norm(Tensor input, nn.Module? norm, string name, nn.Module network)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (norm is not NormBase statistics || (!norm.training && statistics.track_running_stats))
        {
            return;
        }

        var isInstanceNorm = norm is InstanceNorm;
        long values = isInstanceNorm ? 1 : input.size(0);
        for (var axis = 2; axis < input.dim(); axis++)
        {
            values *= input.size(axis);
        }

        if (values != 1)
        {
            return;
        }

        var got = ShapeMessage.Of(input.shape);
        var message = isInstanceNorm
            ? $"{network.GetName()}: InstanceNorm '{name}' gets {got}, one position a channel, which it would turn into zero. "
              + "Give the network a larger input, or remove the norm."
            : $"{network.GetName()}: BatchNorm '{name}' trains on {got}, one value a channel, which has no variance. "
              + "Train on more than one sample at a time (leave out a last batch of one), or use Predict, Evaluating() or FreezeNorms().";
        throw new ArgumentException(message, nameof(input));
    }

    private static string DtypeMessage(string network, string? name, Numbers numbers, ScalarType got)
    {
        var (expected, wanted) = numbers switch
        {
            Numbers.Tokens => ("whole numbers, Int64 or Int32", ScalarType.Int64),
            Numbers.Mask => ("truth values, Bool", ScalarType.Bool),
            _ => ("floating-point numbers", ScalarType.Float32),
        };
        var hint = got == ScalarType.Byte && numbers == Numbers.Floats ? ", and / 255 where they are pixels" : "";
        return $"{network} expects {(name is null ? "" : name + " of ")}{expected}, got {got}. "
            + $"Convert it: {name ?? "input"}.to({nameof(ScalarType)}.{wanted}){hint}.";
    }

    private static bool Fits(ScalarType got, Numbers numbers) => numbers switch
    {
        Numbers.Tokens => got is ScalarType.Int64 or ScalarType.Int32,
        Numbers.Mask => got is ScalarType.Bool,
        _ => got is not (<= ScalarType.Int64 or ScalarType.Bool),
    };

    private static bool Fits(Tensor input, ReadOnlySpan<long> dims)
    {
        // Axis by axis, because the shape as an array would be an allocation for each call.
        if (input.dim() != dims.Length + 1)
        {
            return false;
        }

        for (var i = 0; i < dims.Length; i++)
        {
            if (dims[i] != Dim.Any && dims[i] != input.size(i + 1))
            {
                return false;
            }
        }

        return true;
    }
}
