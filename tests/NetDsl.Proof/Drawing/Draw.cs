using CsCheck;

namespace NetDsl.Proof.Drawing;

/// <summary>Draws from CsCheck's generators, one after the other, where each may depend on what came before.</summary>
internal sealed class Draw(PCG source)
{
    public T Of<T>(Gen<T> gen) => gen.Generate(source, null, out _);

    public int Int(int least, int most) => Of(Gen.Int[least, most]);

    public bool Chance(int percent) => Int(1, 100) <= percent;

    public T Pick<T>(IReadOnlyList<T> items) => items[Int(0, items.Count - 1)];

    public T Pick<T>(params ReadOnlySpan<T> items) => items[Int(0, items.Length - 1)];
}
