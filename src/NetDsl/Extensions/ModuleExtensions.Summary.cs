using static TorchSharp.torch;

namespace NetDsl;

public static partial class ModuleExtensions
{
    /// <summary>
    /// A table of the layers of a module with kind and number of parameters, and below it the totals. The layers of a block stand below
    /// it, indented. A parameter that two layers share counts in the first. Frozen parameters are marked.
    /// </summary>
    /// <param name="module">The module.</param>
    /// <returns>Lines separated by <c>\n</c>, to be shown in a fixed-width font.</returns>
    /// <exception cref="ArgumentNullException">The module is null.</exception>
    public static string Summary(this nn.Module module)
    {
        ArgumentNullException.ThrowIfNull(module);
        return SummaryTable.Of(module);
    }

    /// <summary>
    /// The table of <see cref="Summary(nn.Module)"/> with what <see cref="Predict{T, TResult}"/> shows of an input: the shape of each
    /// layer's output, the multiplications with an addition, and below the memory of all outputs, which is about what training keeps for
    /// its backward. Layers that hand-written modules run by <c>forward</c> and not by <c>call</c> are left out.
    /// </summary>
    /// <remarks>
    /// Multiply-adds are those of convolutions, Linear, Bilinear, recurrent and attention layers, for the whole batch. Outputs are counted
    /// for each layer that is not in place, Flatten, Unflatten or Identity; what attention computes inside is not.
    /// </remarks>
    /// <typeparam name="T">The type of the input, usually a Tensor.</typeparam>
    /// <typeparam name="TResult">The type of the output: a Tensor, or a tuple of them.</typeparam>
    /// <param name="module">The module.</param>
    /// <param name="input">The input of <c>forward</c>: a batch of one will do.</param>
    /// <returns>Lines separated by <c>\n</c>, to be shown in a fixed-width font.</returns>
    /// <exception cref="ArgumentNullException">The module is null.</exception>
    public static string Summary<T, TResult>(this nn.Module<T, TResult> module, T input) =>
        TableOfRun(module, () => module.Predict(input));

    /// <inheritdoc cref="Summary{T, TResult}"/>
    /// <param name="module">The module.</param>
    /// <param name="input1">The first input of <c>forward</c>: a batch of one will do.</param>
    /// <param name="input2">The second input of <c>forward</c>: a batch of one will do.</param>
    public static string Summary<T1, T2, TResult>(this nn.Module<T1, T2, TResult> module, T1 input1, T2 input2) =>
        TableOfRun(module, () => module.Predict(input1, input2));

    /// <inheritdoc cref="Summary{T, TResult}"/>
    /// <param name="module">The module.</param>
    /// <param name="input1">The first input of <c>forward</c>: a batch of one will do.</param>
    /// <param name="input2">The second input of <c>forward</c>: a batch of one will do.</param>
    /// <param name="input3">The third input of <c>forward</c>: a batch of one will do.</param>
    public static string Summary<T1, T2, T3, TResult>(this nn.Module<T1, T2, T3, TResult> module, T1 input1, T2 input2, T3 input3) =>
        TableOfRun(module, () => module.Predict(input1, input2, input3));

    /// <inheritdoc cref="Summary{T, TResult}"/>
    /// <param name="module">The module.</param>
    /// <param name="input1">The first input of <c>forward</c>: a batch of one will do.</param>
    /// <param name="input2">The second input of <c>forward</c>: a batch of one will do.</param>
    /// <param name="input3">The third input of <c>forward</c>: a batch of one will do.</param>
    /// <param name="input4">The fourth input of <c>forward</c>: a batch of one will do.</param>
    public static string Summary<T1, T2, T3, T4, TResult>(
        this nn.Module<T1, T2, T3, T4, TResult> module, T1 input1, T2 input2, T3 input3, T4 input4) =>
        TableOfRun(module, () => module.Predict(input1, input2, input3, input4));

    /// <inheritdoc cref="Summary{T, TResult}"/>
    /// <param name="module">The module.</param>
    /// <param name="input1">The first input of <c>forward</c>: a batch of one will do.</param>
    /// <param name="input2">The second input of <c>forward</c>: a batch of one will do.</param>
    /// <param name="input3">The third input of <c>forward</c>: a batch of one will do.</param>
    /// <param name="input4">The fourth input of <c>forward</c>: a batch of one will do.</param>
    /// <param name="input5">The fifth input of <c>forward</c>: a batch of one will do.</param>
    public static string Summary<T1, T2, T3, T4, T5, TResult>(
        this nn.Module<T1, T2, T3, T4, T5, TResult> module, T1 input1, T2 input2, T3 input3, T4 input4, T5 input5) =>
        TableOfRun(module, () => module.Predict(input1, input2, input3, input4, input5));

    /// <inheritdoc cref="Summary{T, TResult}"/>
    /// <param name="module">The module.</param>
    /// <param name="input1">The first input of <c>forward</c>: a batch of one will do.</param>
    /// <param name="input2">The second input of <c>forward</c>: a batch of one will do.</param>
    /// <param name="input3">The third input of <c>forward</c>: a batch of one will do.</param>
    /// <param name="input4">The fourth input of <c>forward</c>: a batch of one will do.</param>
    /// <param name="input5">The fifth input of <c>forward</c>: a batch of one will do.</param>
    /// <param name="input6">The sixth input of <c>forward</c>: a batch of one will do.</param>
    public static string Summary<T1, T2, T3, T4, T5, T6, TResult>(
        this nn.Module<T1, T2, T3, T4, T5, T6, TResult> module, T1 input1, T2 input2, T3 input3, T4 input4, T5 input5, T6 input6) =>
        TableOfRun(module, () => module.Predict(input1, input2, input3, input4, input5, input6));

    private static string TableOfRun(nn.Module module, Action run)
    {
        ArgumentNullException.ThrowIfNull(module);
        return SummaryTable.Of(module, ModuleRuns.Of(module, run));
    }
}
