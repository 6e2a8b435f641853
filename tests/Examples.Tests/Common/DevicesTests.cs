using NetDsl.Examples;

namespace Examples.Tests.Common;

public sealed class DevicesTests
{
    private static readonly Hardware Managed = new(IsManaged: true, HasCudaLibrary: false, Gpus: 0);
    private static readonly Hardware Cpu = new(IsManaged: false, HasCudaLibrary: false, Gpus: 0);
    private static readonly Hardware NoDriver = new(IsManaged: false, HasCudaLibrary: true, Gpus: 0);
    private static readonly Hardware TwoGpus = new(IsManaged: false, HasCudaLibrary: true, Gpus: 2);

    [Theory]
    [InlineData("cpu", true)]
    [InlineData("cuda", true)]
    [InlineData("cuda:0", true)]
    [InlineData("cuda:12", true)]
    [InlineData("cuda:", false)]
    [InlineData("cuda:-1", false)]
    [InlineData("cuda: 1", false)]
    [InlineData("CUDA", false)]
    [InlineData("gpu", false)]
    [InlineData("", false)]
    public void Device_strings_are_PyTorchs(string text, bool known) => Assert.Equal(known, Devices.IsDevice(text));

    [Fact]
    public void Every_machine_has_a_cpu() =>
        Assert.All([Managed, Cpu, NoDriver, TwoGpus], hardware => Assert.Null(Devices.Refusal("cpu", hardware)));

    [Fact]
    public void The_refusal_tells_the_engine_from_the_library_from_the_driver()
    {
        Assert.Contains("the managed engine computes on the CPU alone", Devices.Refusal("cuda", Managed));
        Assert.Contains("this build has libtorch for the CPU", Devices.Refusal("cuda", Cpu));
        Assert.Contains("libtorch finds no NVIDIA GPU", Devices.Refusal("cuda", NoDriver));
    }

    [Theory]
    [InlineData("cuda", null)]
    [InlineData("cuda:1", null)]
    [InlineData("cuda:2", "--device cuda:2: there is no such GPU. The last one is cuda:1.")]
    public void A_GPU_is_counted_from_zero(string device, string? refusal) =>
        Assert.Equal(refusal, Devices.Refusal(device, TwoGpus));
}
