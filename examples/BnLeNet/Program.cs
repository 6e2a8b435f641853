using System.CommandLine;
using NetDsl;
using NetDsl.Examples;
using TorchSharp;

namespace BnLeNet;

/// <summary>LeNet with batch normalisation, PyTorch's or from scratch, and without (Dive into Deep Learning, 8.5).</summary>
public static class Program
{
    private static readonly double[] Rates = [0.1, 0.3, 1, 3, 10, 30];

    private static readonly Plan Plan = new(Epochs: 10, Batch: 256, LearningRate: 1, Seed: 0)
    {
        Optimizer = (network, rate) => torch.optim.SGD(network.parameters(), rate),
    };

    /// <summary>The program.</summary>
    /// <returns>0; 2 when an argument, a file or the device is wrong; 130 when it was interrupted.</returns>
    public static int Main(string[] args)
    {
        var rates = new Option<bool>("--rates") { Description = "Look for the largest learning rate at which each network still trains." };
        var lesson = new Lesson("Trains LeNet with batch normalisation and without.", DataSource.Mnist, Plan) { Options = [rates] };
        return lesson.Run(args, session => session.Line.GetValue(rates) ? LookForRates(session) : Teach(session));
    }

    private static int Teach(Session session)
    {
        using var norm = session.Train(() => new NormLeNet());
        using var scratch = session.Train(() => new ScratchLeNet());
        using var plain = session.Train(() => new PlainLeNet());
        session.ShowLosses("LeNet with and without batch normalisation", norm, scratch, plain);
        session.Chart(
            "accuracy", "LeNet with and without batch normalisation", "epoch", "training accuracy",
            Curve.Accuracy(norm.Name, norm.Training), Curve.Accuracy(plain.Name, plain.Training));

        session.Write();
        Tell(session, norm);
        Tell(session, scratch);
        Tell(session, plain);
        session.Write();
        session.Write($"gamma of bn1  {Numbers(norm.Network, "bn1.weight")}");
        session.Write($"beta of bn1   {Numbers(norm.Network, "bn1.bias")}");
        return 0;
    }

    private static void Tell<T>(Session session, Trained<T> trained)
        where T : Network
    {
        var (loss, accuracy) = trained.Training.Epoch(trained.Training.Epochs);
        var test = Evaluation.Of(trained.Network, session.Images.Test).Accuracy;
        session.Write($"{trained.Name,-12}  loss {loss:0.000}, train acc {accuracy:0.000}, test acc {test:0.000}");
    }

    private static string Numbers(NormLeNet network, string key)
    {
        using var numbers = network.state_dict()[key].cpu();
        return string.Join("  ", numbers.data<float>().ToArray().Select(x => FormattableString.Invariant($"{x,7:0.0000}")));
    }

    private static int LookForRates(Session session)
    {
        var norm = Rates.ToDictionary(rate => rate, rate => Accuracy(session, () => new NormLeNet(), rate));
        var plain = Rates.ToDictionary(rate => rate, rate => Accuracy(session, () => new PlainLeNet(), rate));
        session.Write();
        session.Write($"learning rate  train acc with norms  without");
        foreach (var rate in Rates)
        {
            session.Write($"{rate,13}  {norm[rate],20:0.000}  {plain[rate],7:0.000}");
        }

        session.Write();
        session.Write($"largest of these that trains  with norms {Largest(norm)}, without {Largest(plain)}");
        return 0;
    }

    private static double Accuracy<T>(Session session, Func<T> make, double rate)
        where T : Network
    {
        var name = FormattableString.Invariant($"{typeof(T).Name} --lr {rate}");
        using var trained = session.Train(make, plan: session.Plan with { LearningRate = rate }, name: name);
        return trained.Training.Epoch(trained.Training.Epochs).Accuracy;
    }

    // Half of the images right: far from the tenth of a network that has learnt nothing.
    private static string Largest(Dictionary<double, double> accuracies) =>
        accuracies.Where(item => item.Value > 0.5).Select(item => FormattableString.Invariant($"{item.Key}")).LastOrDefault("none");
}
