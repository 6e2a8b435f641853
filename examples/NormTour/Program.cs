using NetDsl.Examples;

namespace NormTour;

/// <summary>Shows what batch normalisation does, and trains a network with the norm on either side of the activation.</summary>
public static class Program
{
    private static readonly Plan Plan = new(Epochs: 1, Batch: 64, LearningRate: 1e-3, Seed: 0);

    /// <summary>The program.</summary>
    /// <returns>0; 2 when an argument, a file or the device is wrong; 130 when it was interrupted.</returns>
    public static int Main(string[] args) =>
        new Lesson("Shows what batch normalisation does.", DataSource.Mnist, Plan) { Images = 4_000 }.Run(args, Teach);

    private static int Teach(Session session)
    {
        session.Write();
        Tour.Ranks(session);
        Tour.Settings(session);
        Tour.Modes(session);
        Tour.BatchSizes(session);
        Tour.OtherNorms(session);
        Tour.Shapes(session);

        session.Write();
        session.Write($"Conv → BatchNorm → ReLU against Conv → ReLU → BatchNorm");
        using var before = session.Train(() => new NormThenReLU());
        using var after = session.Train(() => new ReLUThenNorm());
        session.ShowLosses("The norm before and after the activation", before, after);
        session.Write();
        session.Write($"{before.Name}  {Evaluation.TestLine(before.Network, session.Images.Test)}");
        session.Write($"{after.Name}  {Evaluation.TestLine(after.Network, session.Images.Test)}");
        return 0;
    }
}
