using static TorchSharp.torch.nn;

namespace NetDsl.Managed.Tests.Goldens.Ops;

internal sealed class NormOps : IGoldenOps
{
    public void AddTo(GoldenOps ops)
    {
        // The running statistics are outputs too: they are updated in place.
        ops.Add("batch_norm", (x, a) =>
        [
            functional.batch_norm(x[0], x[1], x[2], x[3], x[4], a.Bool("training"), a.Double("momentum", 0.1), Eps(a)),
            x[1],
            x[2],
        ]);
        ops.Add("batch_norm_batch", (x, _) => functional.batch_norm(x[0], null, null, x[1], x[2], training: true));
        ops.Add("layer_norm", (x, a) => functional.layer_norm(x[0], a.Longs("normalized_shape"), x[1], x[2], Eps(a)));
        ops.Add("group_norm", (x, a) => functional.group_norm(x[0], a.Long("num_groups"), x[1], x[2], Eps(a)));
        ops.Add("instance_norm_input", (x, _) => functional.instance_norm(x[0], weight: x[1], bias: x[2]));
        ops.Add("instance_norm", (x, a) =>
        [
            functional.instance_norm(x[0], x[1], x[2], x[3], x[4], a.Bool("use_input_stats"), a.Double("momentum", 0.1)),
            x[1],
            x[2],
        ]);
        ops.Add("local_response_norm", (x, a) =>
            functional.local_response_norm(x[0], a.Long("size"), a.Double("alpha"), a.Double("beta"), a.Double("k")));
    }

    private static double Eps(GoldenArguments arguments) => arguments.Double("eps", 1e-5);
}
