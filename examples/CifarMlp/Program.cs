using NetDsl.Examples;

namespace CifarMlp;

/// <summary>Trains a multilayer perceptron on CIFAR-10 with batch normalisation and without.</summary>
public static class Program
{
    private const int Part = 500;

    private static readonly Plan Plan = new(Epochs: 5, Batch: 10, LearningRate: 1e-4, Seed: 42);

    /// <summary>The program.</summary>
    /// <returns>0; 2 when an argument, a file or the device is wrong; 130 when it was interrupted.</returns>
    public static int Main(string[] args) =>
        new Lesson("Trains a multilayer perceptron with batch normalisation and without.", DataSource.Cifar10, Plan).Run(args, Teach);

    private static int Teach(Session session)
    {
        using var norm = session.Train(() => new NormMlp());
        using var plain = session.Train(() => new PlainMlp());
        session.ShowLosses("A perceptron with and without batch normalisation", norm, plain);
        for (var epoch = 1; epoch <= session.Plan.Epochs; epoch++)
        {
            session.Write();
            session.Write($"Starting epoch {epoch}             with  without");
            var with = LossesOf(norm.Training, epoch);
            foreach (var (i, (withNorms, without)) in with.Zip(LossesOf(plain.Training, epoch)).Index())
            {
                session.Write($"Loss after mini-batch {(i + 1) * Part,5}: {withNorms:0.000}    {without:0.000}");
            }

            var (normMean, plainMean) = (norm.Training.Epoch(epoch).Loss, plain.Training.Epoch(epoch).Loss);
            session.Write($"Mean of the epoch          : {normMean:0.000}    {plainMean:0.000}");
        }

        session.Write();
        session.Write($"with norms     {Evaluation.TestLine(norm.Network, session.Images.Test)}");
        session.Write($"without norms  {Evaluation.TestLine(plain.Network, session.Images.Test)}");
        return 0;
    }

    // The mean after every 500 mini-batches, as the tutorial prints it.
    private static IEnumerable<double> LossesOf(Training training, int epoch) => training.Steps
        .Skip((epoch - 1) * training.StepsPerEpoch)
        .Take(training.StepsPerEpoch)
        .Chunk(Part)
        .Where(steps => steps.Length == Part)
        .Select(steps => Score.Of(steps).Loss);
}
