namespace NetDsl.Examples;

/// <summary>What a step of a training came to.</summary>
/// <param name="Loss">The batch's mean loss.</param>
/// <param name="Right">How many of its images the network told right before it learnt from them.</param>
/// <param name="Images">How many images the batch has.</param>
public readonly record struct Step(float Loss, int Right, int Images);

/// <summary>Means over steps.</summary>
/// <param name="Loss">The mean loss of an image.</param>
/// <param name="Accuracy">The share of images told right, from 0 to 1.</param>
public readonly record struct Score(double Loss, double Accuracy)
{
    /// <summary>Those of these steps.</summary>
    public static Score Of(IEnumerable<Step> steps)
    {
        var sums = new Sums();
        foreach (var step in steps)
        {
            sums.Add(step);
        }

        return sums.Score;
    }
}

/// <summary>Adds steps up.</summary>
internal sealed class Sums
{
    private double _loss;
    private long _right;

    public long Images { get; private set; }

    public Score Score => new(_loss / Images, (double)_right / Images);

    public void Add(Step step)
    {
        _loss += (double)step.Loss * step.Images;
        _right += step.Right;
        Images += step.Images;
    }
}
