using static TorchSharp.torch;

namespace NetDsl;

/// <summary>
/// Keeps small gradients of float16 from becoming zero: the loss is multiplied by a scale, and the gradients are divided by it before the
/// optimizer's step. A step whose gradients are not finite is left out, and the scale is lowered. bfloat16 needs none.
/// </summary>
/// <remarks>
/// PyTorch: <see href="https://docs.pytorch.org/docs/stable/amp.html#gradient-scaling">torch.amp.GradScaler</see>, with its names, defaults
/// and rules.
/// </remarks>
/// <example>
/// <code>
/// scaler.scale(error).backward();
/// scaler.step(optimizer);
/// scaler.update();
/// </code>
/// </example>
public sealed class GradScaler
{
    private readonly double _growthFactor;
    private readonly double _backoffFactor;
    private readonly int _growthInterval;
    private readonly Dictionary<optim.Optimizer, State> _states = [];
    private double _scale;
    private int _finiteSteps;
    private bool _hasFailed;

    /// <summary>A scaler.</summary>
    /// <param name="init_scale">The first scale, above 0.</param>
    /// <param name="growth_factor">By what the scale is multiplied after as many finite steps as the interval has, above 1.</param>
    /// <param name="backoff_factor">By what it is multiplied after a step that is not finite, between 0 and 1.</param>
    /// <param name="growth_interval">How many finite steps in a row let the scale grow, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public GradScaler(double init_scale = 65536, double growth_factor = 2, double backoff_factor = 0.5, int growth_interval = 2000)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(init_scale);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(growth_factor, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(backoff_factor);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(backoff_factor, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(growth_interval, 1);
        (_scale, _growthFactor, _backoffFactor, _growthInterval) = (init_scale, growth_factor, backoff_factor, growth_interval);
    }

    private enum State
    {
        /// <summary>Its gradients are divided, and finite.</summary>
        Finite,

        /// <summary>Its gradients are divided, and some are not finite.</summary>
        NotFinite,

        /// <summary>It has made its step, or left it out.</summary>
        Stepped,
    }

    /// <summary>The scale now.</summary>
    public double get_scale() => _scale;

    /// <summary>A loss times the scale.</summary>
    /// <param name="outputs">The loss.</param>
    /// <returns>The product, for <c>backward</c>.</returns>
    public Tensor scale(Tensor outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        return outputs * _scale;
    }

    /// <summary>Divides the gradients of an optimizer's parameters by the scale, for what reads them before the step: clipping.</summary>
    /// <param name="optimizer">The optimizer.</param>
    /// <exception cref="InvalidOperationException">It was called for this optimizer since the last <see cref="update"/>.</exception>
    public void unscale_(optim.Optimizer optimizer)
    {
        ArgumentNullException.ThrowIfNull(optimizer);
        if (_states.ContainsKey(optimizer))
        {
            throw new InvalidOperationException(
                "Expected unscale_ once for an optimizer, before its step, and update() after the steps. Got it again before update().");
        }

        var isFinite = Unscale(optimizer);
        _hasFailed |= !isFinite;
        _states[optimizer] = isFinite ? State.Finite : State.NotFinite;
    }

    /// <summary>The optimizer's step with gradients divided by the scale, unless one is infinite or no number: then no step.</summary>
    /// <param name="optimizer">The optimizer.</param>
    /// <returns>Whether the step was made.</returns>
    /// <exception cref="InvalidOperationException">It was called for this optimizer since the last <see cref="update"/>.</exception>
    public bool step(optim.Optimizer optimizer)
    {
        ArgumentNullException.ThrowIfNull(optimizer);
        if (!_states.ContainsKey(optimizer))
        {
            unscale_(optimizer);
        }

        var state = _states[optimizer];
        if (state == State.Stepped)
        {
            throw new InvalidOperationException("Expected update() after an optimizer's step. Got another step before it.");
        }

        _states[optimizer] = State.Stepped;
        if (state == State.Finite)
        {
            optimizer.step();
        }

        return state == State.Finite;
    }

    /// <summary>Ends an iteration: lowers the scale after a step that was left out, raises it after many that were made.</summary>
    /// <exception cref="InvalidOperationException">No optimizer has made a step, or left it out, since the last one.</exception>
    public void update()
    {
        if (_states.Count == 0)
        {
            throw new InvalidOperationException("Expected step(optimizer) before update(). Got none since the last update().");
        }

        if (_hasFailed)
        {
            (_scale, _finiteSteps) = (_scale * _backoffFactor, 0);
        }
        else if (++_finiteSteps == _growthInterval)
        {
            (_scale, _finiteSteps) = (_scale * _growthFactor, 0);
        }

        _hasFailed = false;
        _states.Clear();
    }

    /// <summary>Divides the gradients, and whether they are finite.</summary>
    private bool Unscale(optim.Optimizer optimizer)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();

        // One question to the device for all parameters, and not one for each.
        Tensor? finite = null;
        foreach (var gradient in optimizer.parameters().Select(parameter => parameter.grad).OfType<Tensor>())
        {
            gradient.mul_(1 / _scale);
            var here = gradient.isfinite().all();
            finite = finite is null ? here : finite.logical_and(here.to(finite.device));
        }

        return finite?.item<bool>() ?? throw new InvalidOperationException(
            "Expected gradients of the optimizer's parameters. Got none: scale(loss).backward() comes before.");
    }
}
