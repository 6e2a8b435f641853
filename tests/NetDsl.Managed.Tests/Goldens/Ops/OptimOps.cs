using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.optim.lr_scheduler;

namespace NetDsl.Managed.Tests.Goldens.Ops;

internal sealed class OptimOps : IGoldenOps
{
    public void AddTo(GoldenOps ops)
    {
        ops.Add("sgd", (x, a) => Steps(x, p => optim.SGD(
            [p], a.Double("lr"), a.Double("momentum", 0), a.Double("dampening", 0), a.Double("weight_decay", 0), a.Bool("nesterov", false),
            a.Bool("maximize", false))));
        ops.Add("adam", (x, a) => Steps(x, p => optim.Adam(
            [p], a.Double("lr", 1e-3), a.Double("beta1", 0.9), a.Double("beta2", 0.999), a.Double("eps", 1e-8), a.Double("weight_decay", 0),
            a.Bool("amsgrad", false), a.Bool("maximize", false))));
        // PyTorch decays by 0.01 where nothing is said, TorchSharp not at all.
        ops.Add("adamw", (x, a) => Steps(x, p => optim.AdamW(
            [p], a.Double("lr", 1e-3), a.Double("beta1", 0.9), a.Double("beta2", 0.999), a.Double("eps", 1e-8),
            a.Double("weight_decay", 0.01), a.Bool("amsgrad", false), a.Bool("maximize", false))));

        ops.Add("step_lr", (_, a) => Rates(a, o => StepLR(o, (int)a.Long("step_size"), a.Double("gamma"))));
        ops.Add(
            "multi_step_lr", (_, a) => Rates(a, o => MultiStepLR(o, [.. a.Longs("milestones").Select(m => (int)m)], a.Double("gamma"))));
        ops.Add("exponential_lr", (_, a) => Rates(a, o => ExponentialLR(o, a.Double("gamma"))));
        ops.Add("constant_lr", (_, a) => Rates(a, o => ConstantLR(o, a.Double("factor"), (int)a.Long("total_iters"))));
        ops.Add(
            "linear_lr",
            (_, a) => Rates(a, o => LinearLR(o, a.Double("start_factor"), a.Double("end_factor"), (int)a.Long("total_iters"))));
        ops.Add("polynomial_lr", (_, a) => Rates(a, o => PolynomialLR(o, (int)a.Long("total_iters"), a.Double("power"))));
        ops.Add("cosine_annealing_lr", (_, a) => Rates(a, o => CosineAnnealingLR(o, a.Double("T_max"), a.Double("eta_min", 0))));
    }

    /// <summary>The parameter after each step, the first input being its start and the others the gradients.</summary>
    private static Tensor[] Steps(Tensor[] inputs, Func<Parameter, optim.Optimizer> make)
    {
        var parameter = new Parameter(inputs[0].clone());
        using var optimizer = make(parameter);
        var results = new List<Tensor>();
        foreach (var gradient in inputs[1..])
        {
            parameter.grad = gradient;
            optimizer.step();
            results.Add(parameter.detach().clone());
        }
        return [.. results];
    }

    private static Tensor Rates(GoldenArguments a, Func<optim.Optimizer, LRScheduler> make)
    {
        using var optimizer = optim.SGD([new Parameter(zeros(1))], a.Double("lr"));
        var scheduler = make(optimizer);
        var rates = new List<double>();
        for (var i = 0; i < a.Long("epochs"); i++)
        {
            rates.Add(scheduler.get_last_lr().Single());
            Assert.Equal(rates[^1], optimizer.ParamGroups.Single().LearningRate);
            scheduler.step();
        }
        return tensor(rates.ToArray());
    }
}
