namespace NetDsl.Managed.Kernels;

/// <summary>A number known to the JIT, which removes dead code of a micro-kernel at this size.</summary>
internal interface IConstant
{
    static abstract int Value { get; }
}

internal readonly struct N1 : IConstant { static int IConstant.Value => 1; }
internal readonly struct N2 : IConstant { static int IConstant.Value => 2; }
internal readonly struct N3 : IConstant { static int IConstant.Value => 3; }
internal readonly struct N4 : IConstant { static int IConstant.Value => 4; }
internal readonly struct N5 : IConstant { static int IConstant.Value => 5; }
internal readonly struct N6 : IConstant { static int IConstant.Value => 6; }
internal readonly struct N7 : IConstant { static int IConstant.Value => 7; }
internal readonly struct N8 : IConstant { static int IConstant.Value => 8; }
internal readonly struct N9 : IConstant { static int IConstant.Value => 9; }
internal readonly struct N10 : IConstant { static int IConstant.Value => 10; }
internal readonly struct N11 : IConstant { static int IConstant.Value => 11; }
internal readonly struct N12 : IConstant { static int IConstant.Value => 12; }
