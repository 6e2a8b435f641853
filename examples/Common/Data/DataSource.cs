namespace NetDsl.Examples;

/// <summary>Images to learn from and images to test with.</summary>
/// <param name="Train">To learn from.</param>
/// <param name="Test">To test with.</param>
public sealed record Sets(ImageSet Train, ImageSet Test);

/// <summary>Where images come from: the files of a folder, or a pen.</summary>
/// <param name="Thing">What an image shows, in the plural.</param>
/// <param name="Files">What the folder has.</param>
/// <param name="Read">Reads the folder.</param>
/// <param name="Draw">Draws so many images by a seed.</param>
public sealed record DataSource(string Thing, string Files, Func<string, Sets> Read, Func<int, int, ImageSet> Draw)
{
    /// <summary>MNIST and what has its format, as Fashion-MNIST; drawn digits.</summary>
    public static DataSource Mnist { get; } = new(
        "digits", "MNIST's or Fashion-MNIST's four IDX files, raw or .gz", Idx.ReadFolder, DrawnDigits.Draw);

    /// <summary>CIFAR-10; drawn digits in colour.</summary>
    public static DataSource Cifar10 { get; } = new(
        "pictures", "CIFAR-10's six binary files, raw or .gz", Cifar.ReadFolder, DrawnPictures.Draw);

    /// <summary>The folder's images; without a folder as many drawn ones as are asked for, and a fifth as many to test with.</summary>
    /// <exception cref="IOException">The folder or a file is missing or unreadable.</exception>
    /// <exception cref="InvalidDataException">A file is not what its name says.</exception>
    public Sets Load(string? folder, int drawn, int seed)
    {
        if (folder is null)
        {
            return new Sets(Draw(drawn, 2 * seed), Draw(drawn / 5, 2 * seed + 1));
        }

        var sets = Read(folder);
        return sets.Train.Count > 1
            ? sets
            : throw new InvalidDataException($"'{folder}' has one image to learn from: batch normalisation needs at least two.");
    }
}
