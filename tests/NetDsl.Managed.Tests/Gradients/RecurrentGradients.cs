using NetDsl.Managed.Operations.Recurrent;
using static TorchSharp.torch;

namespace NetDsl.Managed.Tests.Gradients;

internal sealed class RecurrentGradients : IGradientCases
{
    public void AddTo(GradientCases cases)
    {
        foreach (var kind in Enum.GetValues<RecurrentKind>())
        {
            var rows = 3 * kind.Gates();
            cases.Add(
                $"one step of {kind}",
                x =>
                {
                    var (hidden, cell) = RecurrentStep.Apply(
                        kind, x[0], x[1], kind == RecurrentKind.Lstm ? x[6] : null, new RecurrentWeights(x[2], x[3], x[4], x[5]));
                    return cell is null ? hidden : cat([hidden, cell], 1);
                },
                () =>
                [
                    Samples.Signed(4, 2), Samples.Signed(4, 3), Samples.Signed(rows, 2), Samples.Signed(rows, 3),
                    Samples.Signed(rows), Samples.Signed(rows),
                    .. kind == RecurrentKind.Lstm ? [Samples.Signed(4, 3)] : Array.Empty<Tensor>(),
                ]);
            foreach (var isReverse in (bool[])[false, true])
            {
                cases.Add(
                    $"{kind}{(isReverse ? ", reversed" : "")}",
                    x =>
                    {
                        var (output, cells) = RecurrentLayer.Apply(
                            kind, isReverse, x[0], x[1], kind == RecurrentKind.Lstm ? x[6] : null,
                            new RecurrentWeights(x[2], x[3], x[4], x[5]));
                        return cells is null ? output : cat([output, cells], 2);
                    },
                    () =>
                    [
                        Samples.Signed(4, 2, 2), Samples.Signed(2, 3), Samples.Signed(rows, 2), Samples.Signed(rows, 3),
                        Samples.Signed(rows), Samples.Signed(rows),
                        .. kind == RecurrentKind.Lstm ? [Samples.Signed(2, 3)] : Array.Empty<Tensor>(),
                    ]);
            }
        }
    }
}
