using static TorchSharp.torch;

namespace NetDsl;

public static partial class ModuleExtensions
{
    /// <summary>
    /// Runs a module in evaluation mode without gradients. Afterwards every module has the mode that it had before, also when a layer
    /// throws.
    /// </summary>
    /// <typeparam name="T">The type of the input, usually a Tensor.</typeparam>
    /// <typeparam name="TResult">The type of the output: a Tensor, or a tuple of them.</typeparam>
    /// <param name="module">The module.</param>
    /// <param name="input">The input of <c>forward</c>: a batch (N, …).</param>
    /// <returns>The output of <c>forward</c>, in the caller's dispose scope; it needs no gradient.</returns>
    /// <exception cref="ArgumentNullException">The module is null.</exception>
    /// <remarks>
    /// Several threads may call it at once while the module is in evaluation mode; in training mode each call switches the mode for all.
    /// </remarks>
    public static TResult Predict<T, TResult>(this nn.Module<T, TResult> module, T input)
    {
        using var evaluating = module.Evaluating();
        using var noGradient = no_grad();
        return module.call(input);
    }

    /// <inheritdoc cref="Predict{T, TResult}"/>
    /// <param name="module">The module.</param>
    /// <param name="input1">The first input of <c>forward</c>: a batch (N, …).</param>
    /// <param name="input2">The second input of <c>forward</c>: a batch (N, …).</param>
    public static TResult Predict<T1, T2, TResult>(this nn.Module<T1, T2, TResult> module, T1 input1, T2 input2)
    {
        using var evaluating = module.Evaluating();
        using var noGradient = no_grad();
        return module.call(input1, input2);
    }

    /// <inheritdoc cref="Predict{T, TResult}"/>
    /// <param name="module">The module.</param>
    /// <param name="input1">The first input of <c>forward</c>: a batch (N, …).</param>
    /// <param name="input2">The second input of <c>forward</c>: a batch (N, …).</param>
    /// <param name="input3">The third input of <c>forward</c>: a batch (N, …).</param>
    public static TResult Predict<T1, T2, T3, TResult>(this nn.Module<T1, T2, T3, TResult> module, T1 input1, T2 input2, T3 input3)
    {
        using var evaluating = module.Evaluating();
        using var noGradient = no_grad();
        return module.call(input1, input2, input3);
    }

    /// <inheritdoc cref="Predict{T, TResult}"/>
    /// <param name="module">The module.</param>
    /// <param name="input1">The first input of <c>forward</c>: a batch (N, …).</param>
    /// <param name="input2">The second input of <c>forward</c>: a batch (N, …).</param>
    /// <param name="input3">The third input of <c>forward</c>: a batch (N, …).</param>
    /// <param name="input4">The fourth input of <c>forward</c>: a batch (N, …).</param>
    public static TResult Predict<T1, T2, T3, T4, TResult>(
        this nn.Module<T1, T2, T3, T4, TResult> module, T1 input1, T2 input2, T3 input3, T4 input4)
    {
        using var evaluating = module.Evaluating();
        using var noGradient = no_grad();
        return module.call(input1, input2, input3, input4);
    }

    /// <inheritdoc cref="Predict{T, TResult}"/>
    /// <param name="module">The module.</param>
    /// <param name="input1">The first input of <c>forward</c>: a batch (N, …).</param>
    /// <param name="input2">The second input of <c>forward</c>: a batch (N, …).</param>
    /// <param name="input3">The third input of <c>forward</c>: a batch (N, …).</param>
    /// <param name="input4">The fourth input of <c>forward</c>: a batch (N, …).</param>
    /// <param name="input5">The fifth input of <c>forward</c>: a batch (N, …).</param>
    public static TResult Predict<T1, T2, T3, T4, T5, TResult>(
        this nn.Module<T1, T2, T3, T4, T5, TResult> module, T1 input1, T2 input2, T3 input3, T4 input4, T5 input5)
    {
        using var evaluating = module.Evaluating();
        using var noGradient = no_grad();
        return module.call(input1, input2, input3, input4, input5);
    }

    /// <inheritdoc cref="Predict{T, TResult}"/>
    /// <param name="module">The module.</param>
    /// <param name="input1">The first input of <c>forward</c>: a batch (N, …).</param>
    /// <param name="input2">The second input of <c>forward</c>: a batch (N, …).</param>
    /// <param name="input3">The third input of <c>forward</c>: a batch (N, …).</param>
    /// <param name="input4">The fourth input of <c>forward</c>: a batch (N, …).</param>
    /// <param name="input5">The fifth input of <c>forward</c>: a batch (N, …).</param>
    /// <param name="input6">The sixth input of <c>forward</c>: a batch (N, …).</param>
    public static TResult Predict<T1, T2, T3, T4, T5, T6, TResult>(
        this nn.Module<T1, T2, T3, T4, T5, T6, TResult> module, T1 input1, T2 input2, T3 input3, T4 input4, T5 input5, T6 input6)
    {
        using var evaluating = module.Evaluating();
        using var noGradient = no_grad();
        return module.call(input1, input2, input3, input4, input5, input6);
    }
}
