using System;
using System.IO;
using System.Threading.Tasks;

namespace NetDsl.Build.Tests;

public sealed class RelaxLibstdcxxTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("netdsl").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_copy_is_relaxed_and_the_package_is_not_touched()
    {
        var before = File.ReadAllBytes(Paths.TorchSharpLibrary);
        var (task, log) = Task(Paths.TorchSharpLibrary, "new/folder/library.so");

        Assert.True(task.Execute());

        Assert.Equal(before, File.ReadAllBytes(Paths.TorchSharpLibrary));
        Assert.NotEqual(before, File.ReadAllBytes(task.Destination));
        Assert.Equal(["libLibTorchSharp.so: GLIBCXX_3.4.30 is optional now; GLIBCXX_3.4.32 is optional now"], log.Messages);
        Assert.Empty(log.Warnings);
    }

    [Fact]
    public void A_file_of_another_kind_is_copied_as_it_is()
    {
        var source = Path.Combine(_folder, "library.so");
        File.WriteAllText(source, "#!/bin/sh");
        var (task, log) = Task(source, "copy.so");

        Assert.True(task.Execute());

        Assert.Equal("#!/bin/sh", File.ReadAllText(task.Destination));
        Assert.Equal(["library.so: left as it is: it is no ELF file"], log.Messages);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_a_warning_and_leaves_nothing()
    {
        var (task, log) = Task(Path.Combine(_folder, "missing.so"), "copy.so");

        Assert.True(task.Execute());

        Assert.StartsWith("missing.so goes into the output as it is", Assert.Single(log.Warnings));
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public void Builds_at_the_same_time_leave_one_whole_file()
    {
        var (first, _) = Task(Paths.TorchSharpLibrary, "copy.so");
        first.Execute();
        var expected = File.ReadAllBytes(first.Destination);
        File.Delete(first.Destination);

        Parallel.For(0, 16, _ =>
        {
            var (task, log) = Task(Paths.TorchSharpLibrary, "copy.so");
            Assert.True(task.Execute());
            Assert.Empty(log.Warnings);
            Assert.Equal(expected, File.ReadAllBytes(task.Destination));
        });

        Assert.Equal([first.Destination], Directory.GetFiles(_folder));
    }

    private (RelaxLibstdcxx Task, BuildLog Log) Task(string source, string destination)
    {
        var log = new BuildLog();
        return (new RelaxLibstdcxx { BuildEngine = log, Source = source, Destination = Path.Combine(_folder, destination) }, log);
    }
}
