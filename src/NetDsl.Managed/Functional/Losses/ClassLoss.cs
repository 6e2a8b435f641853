using System.Numerics;
using NetDsl.Managed.Autograd;
using NetDsl.Managed.Kernels;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Functional;

/// <summary>
/// Cross-entropy and negative log-likelihood for targets that are class numbers, over (N, C, …) with targets (N, …), or (C) with
/// one target. Cross-entropy takes the logarithm of the softmax itself, and its gradient comes in one pass.
/// </summary>
internal sealed class ClassLoss
{
    private readonly int _samples;
    private readonly int _classes;
    private readonly int _inner;
    private readonly long _ignoreIndex;
    private readonly nn.Reduction _reduction;
    private readonly double _smoothing;
    private readonly bool _logits;

    private ClassLoss(Tensor input, long ignoreIndex, nn.Reduction reduction, double smoothing, bool logits)
    {
        var sizes = input.Impl.Sizes;
        _samples = sizes.Length == 1 ? 1 : (int)sizes[0];
        _classes = (int)sizes[sizes.Length == 1 ? 0 : 1];
        _inner = sizes.Length <= 2 ? 1 : (int)Shapes.Count(sizes.AsSpan(2));
        _ignoreIndex = ignoreIndex;
        _reduction = reduction;
        _smoothing = smoothing;
        _logits = logits;
    }

    internal static Tensor Apply(
        Tensor input, Tensor target, Tensor? weight, long ignoreIndex, nn.Reduction reduction, double smoothing, bool logits)
    {
        ClassTargets.Check(input, target, weight);
        var loss = new ClassLoss(input, ignoreIndex, reduction, smoothing, logits);
        return input.dtype == ScalarType.Float32 ? loss.Run<float>(input, target, weight) : loss.Run<double>(input, target, weight);
    }

    private Tensor Run<T>(Tensor input, Tensor target, Tensor? weight)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        using var temporaries = Temporaries.Begin();
        var logProbabilities = (_logits ? input.detach().log_softmax(input.Dimensions == 1 ? 0 : 1) : input.detach()).contiguous();
        var targets = target.contiguous();
        var weights = weight?.detach().contiguous();
        var (losses, total, divisor) = Forward<T>(logProbabilities.Impl, targets.Impl, weights?.Impl);

        Tensor result;
        if (_reduction == nn.Reduction.None)
        {
            result = new Tensor(TensorImpl.Allocate(target.Impl.Sizes, input.dtype));
            losses.CopyTo(result.Impl.Span<T>());
        }
        else
        {
            result = new Tensor(TensorImpl.Allocate([], input.dtype));
            result.Impl.Span<T>()[0] = T.CreateTruncating(_reduction == nn.Reduction.Mean ? total / divisor : total);
        }
        var name = _logits ? "CrossEntropyLossBackward0" : "NllLossBackward0";
        return temporaries.Keep(Tape.Record(result, name, [input], [logProbabilities, targets, weights],
            (context, gradient) => [Backward<T>(context, gradient, _reduction == nn.Reduction.Mean ? divisor : 1)]));
    }

    private (T[] Losses, double Total, double Divisor) Forward<T>(TensorImpl logProbabilities, TensorImpl targets, TensorImpl? weights)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var x = logProbabilities.Span<T>();
        var t = targets.Span<long>();
        var w = weights is null ? [] : weights.Span<T>();
        var losses = new T[t.Length];
        var (total, divisor) = (0.0, 0.0);
        for (var i = 0; i < t.Length; i++)
        {
            if (t[i] == _ignoreIndex)
            {
                continue;
            }
            var target = ClassTargets.InRange(t[i], _classes);
            var start = i / _inner * _classes * _inner + i % _inner;
            var weight = w.IsEmpty ? 1 : double.CreateTruncating(w[target]);
            var loss = -(1 - _smoothing) * weight * double.CreateTruncating(x[start + target * _inner]);
            if (_smoothing > 0)
            {
                var sum = 0.0;
                for (var c = 0; c < _classes; c++)
                {
                    sum -= (w.IsEmpty ? 1 : double.CreateTruncating(w[c])) * double.CreateTruncating(x[start + c * _inner]);
                }
                loss += _smoothing / _classes * sum;
            }
            losses[i] = T.CreateTruncating(loss);
            total += loss;
            divisor += weight;
        }
        return (losses, total, divisor);
    }

    private Tensor Backward<T>(FunctionNode context, Tensor gradient, double divisor)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var logProbabilities = context.Saved(0).Impl;
        var targets = context.Saved(1).Impl;
        var weights = context.SavedOrNull(2)?.Impl;
        var grads = gradient.contiguous().Impl;
        var result = new Tensor(TensorImpl.Allocate(logProbabilities.Sizes, logProbabilities.DType));
        result.Impl.Span<T>().Clear();
        if (result.Impl.Count > 0)
        {
            Work.For(_samples, Math.Max(1, Grains.Heavy / (_classes * _inner)), (start, end) => Samples(start, end));
        }
        return result;

        void Samples(int start, int end)
        {
            var t = targets.Span<long>();
            var g = grads.Span<T>();
            for (var i = start * _inner; i < end * _inner; i++)
            {
                if (t[i] == _ignoreIndex)
                {
                    continue;
                }
                var first = i / _inner * _classes * _inner + i % _inner;
                var scale = double.CreateTruncating(g[_reduction == nn.Reduction.None ? i : 0]) / divisor;
                Sample(logProbabilities.Span<T>()[first..], weights is null ? [] : weights.Span<T>(), (int)t[i], scale,
                    result.Impl.Span<T>()[first..]);
            }
        }
    }

    /// <summary>
    /// The gradient for one target: for log-probabilities, -w, distributed over the classes by the label smoothing; for logits, this minus
    /// the softmax times its sum.
    /// </summary>
    private void Sample<T>(ReadOnlySpan<T> logProbabilities, ReadOnlySpan<T> weights, int target, double scale, Span<T> result)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var sum = 0.0;
        for (var c = 0; c < _classes; c++)
        {
            var share = (c == target ? 1 - _smoothing : 0) + _smoothing / _classes;
            var slope = -scale * share * (weights.IsEmpty ? 1 : double.CreateTruncating(weights[c]));
            result[c * _inner] = T.CreateTruncating(slope);
            sum += slope;
        }
        if (!_logits)
        {
            return;
        }
        for (var c = 0; c < _classes; c++)
        {
            result[c * _inner] -= T.CreateTruncating(sum) * T.Exp(logProbabilities[c * _inner]);
        }
    }
}
