using System.Globalization;
using TorchSharp;

namespace NetDsl.Examples;

/// <summary>How well networks tell images apart that they have not learnt from.</summary>
public static class Evaluation
{
    private const int Batch = 256;

    /// <summary>Loss and accuracy of a network, in evaluation mode.</summary>
    public static Score Of(Network network, ImageSet images)
    {
        var steps = new List<Step>();
        foreach (var (batch, labels) in Batches.InOrder(images, Batch, Devices.Of(network)))
        {
            using var scope = torch.NewDisposeScope();
            using var inputs = batch;
            using var targets = labels;
            var outputs = network.Predict(inputs);
            var loss = torch.nn.functional.cross_entropy(outputs, targets);
            steps.Add(new Step(loss.item<float>(), outputs.Right(targets), (int)targets.shape[0]));
        }

        return Score.Of(steps);
    }

    /// <summary>The score in the words of PyTorch's MNIST example.</summary>
    public static string TestLine(Network network, ImageSet images)
    {
        var (loss, accuracy) = Of(network, images);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Test set: Average loss: {loss:F4}, Accuracy: {accuracy * images.Count:F0}/{images.Count} ({100 * accuracy:F0}%)");
    }

    internal static int Right(this torch.Tensor outputs, torch.Tensor labels) =>
        (int)outputs.argmax(1).eq(labels).sum().item<long>();
}
