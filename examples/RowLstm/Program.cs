using NetDsl;
using NetDsl.Examples;

namespace RowLstm;

/// <summary>Trains an LSTM that reads images row by row, with the norm that fits and with one that does not.</summary>
public static class Program
{
    private static readonly Plan Plan = new(Epochs: 3, Batch: 64, LearningRate: 1e-3, Seed: 0);

    /// <summary>The program.</summary>
    /// <returns>0; 2 when an argument, a file or the device is wrong; 130 when it was interrupted.</returns>
    public static int Main(string[] args) =>
        new Lesson("Trains an LSTM that reads images row by row.", DataSource.Mnist, Plan).Run(args, Teach);

    private static int Teach(Session session)
    {
        using var layerNorm = Train(session, () => new LayerNormLstm());
        using var batchNorm = Train(session, () => new BatchNormLstm());
        session.ShowLosses("An LSTM with LayerNorm and with BatchNorm over its steps", layerNorm, batchNorm);
        return 0;
    }

    private static Trained<T> Train<T>(Session session, Func<T> make)
        where T : Network => session.Train(make, afterEpoch: network => Evaluation.TestLine(network, session.Images.Test));
}
