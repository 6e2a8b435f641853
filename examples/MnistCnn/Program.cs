using System.CommandLine;
using NetDsl;
using NetDsl.Examples;
using TorchSharp;

namespace MnistCnn;

/// <summary>Trains the convolutional network of MNIST tutorials, in PyTorch's form or Keras's.</summary>
public static class Program
{
    private static readonly Plan Plan = new(Epochs: 2, Batch: 64, LearningRate: 1e-3, Seed: 1);

    /// <summary>The program.</summary>
    /// <returns>0; 2 when an argument, a file or the device is wrong; 130 when it was interrupted.</returns>
    public static int Main(string[] args)
    {
        var keras = new Option<bool>("--keras") { Description = "Keras's form of the network and of Adam, not PyTorch's." };
        var lesson = new Lesson("Trains the convolutional network of MNIST tutorials.", DataSource.Mnist, Plan) { Options = [keras] };
        return lesson.Run(args, session => session.Line.GetValue(keras)
            ? Teach(session, () => new KerasCnn(), adamEps: 1e-7)
            : Teach(session, () => new PyTorchCnn(), adamEps: 1e-8));
    }

    private static int Teach<T>(Session session, Func<T> make, double adamEps)
        where T : Network
    {
        var plan = session.Plan with { Optimizer = (network, rate) => torch.optim.Adam(network.parameters(), rate, eps: adamEps) };
        using var trained = session.Train(
            make, plan: plan, afterEpoch: network => Evaluation.TestLine(network, session.Images.Test));
        session.ShowLosses("MNIST's convolutional network", trained);
        return 0;
    }
}
