using NetDsl;
using NetDsl.Examples;
using TorchSharp;

namespace NormTour;

/// <summary>What a batch norm does, in numbers.</summary>
internal static class Tour
{
    public static void Ranks(Session session)
    {
        session.Write($"[BatchNorm] takes its dimension from the shape");
        Tell(new OfFeatures(), "(4)");
        Tell(new OfSignal(), "(4, 10)");
        Tell(new OfImage(), "(4, 6, 6)");
        Tell(new OfVolume(), "(4, 3, 6, 6)");

        void Tell(Network block, string shape)
        {
            session.Write($"  {shape,-13} {block.named_children().Single().module.GetType().Name}");
            block.Dispose();
        }
    }

    public static void Settings(Session session)
    {
        using var scope = torch.NewDisposeScope();
        session.Write();
        session.Write($"Its settings: 20 batches of 64, four features of means 0, 1, 2, 3 and deviations 0.01, 1, 2, 4");
        Trained(new OfFeatures(), "defaults");
        Trained(new LargeEps(), "Eps = 0.1");
        Trained(new FastMomentum(), "Momentum = 0.5");
        Trained(new PlainAverage(), "Momentum = null");
        Trained(new NotAffine(), "Affine = false");
        Trained(new NotTracking(), "TrackRunningStats = false");

        void Trained(Network block, string setting)
        {
            torch.manual_seed(session.Plan.Seed);
            var output = torch.zeros(0);
            for (var i = 0; i < 20; i++)
            {
                output = block.forward(Numbers.Batch(64));
            }

            var tracks = block.state_dict().ContainsKey("bn1.running_mean");
            session.Write($"  {setting}: {block.parameters().Count()} parameters");
            session.Write($"    deviation of the output  {Numbers.Of(Numbers.Moments(output, 0).Deviation)}");
            session.Write($"    running mean             {(tracks ? Numbers.Of(Numbers.State(block, "running_mean")) : "none")}");
            block.Dispose();
        }
    }

    public static void Modes(Session session)
    {
        using var scope = torch.NewDisposeScope();
        using var block = new OfFeatures();
        torch.manual_seed(session.Plan.Seed);
        var input = Numbers.Batch(8);
        session.Write();
        session.Write($"The same eight samples in training and in evaluation, whose running statistics have seen one batch");
        session.Write($"  training    mean {Numbers.Of(block.forward(input).mean([0]))}");
        session.Write($"  evaluation  mean {Numbers.Of(block.Predict(input).mean([0]))}");
        session.Write($"  one alone   {Numbers.Of(block.Predict(input[..1]))}, whatever the others are");
    }

    public static void BatchSizes(Session session)
    {
        session.Write();
        session.Write($"Estimates by batches of a feature of mean 0 and variance 1: their deviations over 500 batches");
        session.Write($"  batch   mean  variance  difference of training from evaluation");
        for (var size = 2; size <= 256; size *= 2)
        {
            using var scope = torch.NewDisposeScope();
            torch.manual_seed(session.Plan.Seed);
            var batches = torch.randn(500, size);
            var (mean, deviation) = Numbers.Moments(batches, 1);
            var difference = ((batches - mean) / deviation.unsqueeze(1) - batches).abs().mean();
            session.Write($"  {size,5}  {Spread(mean):0.000}  {Spread(deviation.square()),8:0.000}  {difference.item<float>():0.000}");
        }

        static float Spread(torch.Tensor values) => Numbers.Moments(values.flatten(), 0).Deviation.item<float>();
    }

    public static void OtherNorms(Session session)
    {
        using var scope = torch.NewDisposeScope();
        torch.manual_seed(session.Plan.Seed);
        var images = torch.randn(8, 4, 6, 6) * (torch.rand(8, 4, 1, 1) + 0.5) + 3 * torch.randn(8, 4, 1, 1);
        session.Write();
        session.Write($"What each norm makes zero: the largest mean of eight images with four channels");
        session.Write($"                 a channel  an image  half its channels  a channel of it");
        Tell(new OfImage(), "BatchNorm");
        Tell(new LayerNormOfImage(), "GroupNorm(1)");
        Tell(new GroupNormOfImage(), "GroupNorm(2)");
        Tell(new InstanceNormOfImage(), "InstanceNorm");

        void Tell(Network block, string name)
        {
            var output = block.forward(images);
            var (channel, image, part) = (Largest(output, 2, 3), Largest(output, 1, 2, 3), Largest(output.view(8, 2, 2, 6, 6), 2, 3, 4));
            session.Write($"  {name,-13}  {Largest(output, 0, 2, 3),9:0.00}  {image,8:0.00}  {part,17:0.00}  {channel,15:0.00}");
            block.Dispose();
        }

        static float Largest(torch.Tensor values, params long[] axes) => values.mean(axes).abs().max().item<float>();
    }

    public static void Shapes(Session session)
    {
        Tell(new FcBnReluFc(), 10);
        Tell(new MnistMlp(), 784);
        Tell(new TwoConvs(), 3, 32, 32);

        void Tell(Network network, params long[] shape)
        {
            using var sample = torch.zeros([1, .. shape]);
            session.Write();
            session.Write($"{network.Summary(sample)}");
            network.Dispose();
        }
    }
}
