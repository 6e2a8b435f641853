using System.CommandLine;
using NetDsl;
using NetDsl.Examples;
using TorchSharp;
using TorchSharp.Modules;

namespace Digits;

/// <summary>Trains <see cref="DigitNet"/>, shows how well it reads digits, and saves it.</summary>
public static class Program
{
    // Mean and standard deviation of MNIST's training pixels.
    private const float Mean = 0.1307f;
    private const float Deviation = 0.3081f;

    private static readonly Plan Plan = new(Epochs: 2, Batch: 64, LearningRate: 2e-3, Seed: 0)
    {
        Optimizer = (network, rate) => torch.optim.AdamW(
        [
            new AdamW.ParamGroup(network.DecayParameters(), rate, weight_decay: 0.01),
            new AdamW.ParamGroup(network.NoDecayParameters(), rate, weight_decay: 0),
        ]),
        Schedule = (optimizer, steps) => torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, steps),
    };

    /// <summary>The program.</summary>
    /// <returns>
    /// 0; 1 when the saved model does not load back the same; 2 when an argument, a file or the device is wrong; 130 when it was
    /// interrupted.
    /// </returns>
    public static int Main(string[] args)
    {
        var compare = new Option<bool>("--compare") { Description = "Train the same network without norms, too, and compare." };
        var model = OutputFile.Option("--model", "File for the weights.", "digits.dat");
        var lesson = new Lesson("Trains a network, declared with attributes, to read digits.", DataSource.Mnist, Plan)
        {
            Options = [compare, model],
        };
        return lesson.Run(args, session => Teach(session, session.Line.GetValue(compare), session.Line.GetValue(model)!));
    }

    private static int Teach(Session session, bool isCompared, string model)
    {
        var (train, test) = (Normalised(session.Images.Train), Normalised(session.Images.Test));
        using var trained = session.Train(() => new DigitNet(), train);
        if (isCompared)
        {
            using var plain = session.Train(() => new PlainDigitNet(), train);
            session.ShowLosses("DigitNet with and without norms", trained, plain);
            session.Write($"test accuracy without norms {Evaluation.Of(plain.Network, test).Accuracy:P2}");
        }

        session.Write();
        using (var sample = torch.zeros(1, 1, test.Side, test.Side, device: session.Device))
        {
            session.Write($"{trained.Network.Summary(sample)}");
        }

        session.Write();
        var accuracy = Evaluation.Of(trained.Network, test).Accuracy;
        session.Write($"test accuracy {accuracy:P2}");
        return SaveAndLoad(session, trained.Network, model, test, accuracy);
    }

    // Saved from the CPU and loaded to it: the file is the same whatever the network was trained on.
    private static int SaveAndLoad(Session session, DigitNet network, string file, ImageSet test, double accuracy)
    {
        network.to(torch.CPU).save(file);
        using var loaded = new DigitNet();
        loaded.load(file);
        loaded.to(session.Device);
        var loadedAccuracy = Evaluation.Of(loaded, test).Accuracy;
        if (loadedAccuracy == accuracy)
        {
            session.Write($"saved to {file}; loaded back, it has the same accuracy");
            return 0;
        }

        Console.Error.WriteLine(FormattableString.Invariant($"saved to {file}; loaded back, it has another accuracy: {loadedAccuracy:P2}"));
        return 1;
    }

    private static ImageSet Normalised(ImageSet images) => images with { Mean = Mean, Deviation = Deviation };
}
