namespace NetDsl.Managed.Autograd;

/// <summary>Whether this thread records operations.</summary>
internal static class GradMode
{
    [ThreadStatic]
    private static bool disabled;

    [ThreadStatic]
    private static bool inference;

    internal static bool Enabled => !disabled && !inference;

    internal static bool Inference => inference;

    internal static IDisposable Set(bool enabled) => new Scope(!enabled, inference);

    internal static IDisposable SetInference(bool mode) => new Scope(mode || disabled, mode);

    private sealed class Scope : IDisposable
    {
        private readonly bool previousDisabled = GradMode.disabled;
        private readonly bool previousInference = GradMode.inference;
        private bool closed;

        internal Scope(bool disabled, bool inference)
        {
            GradMode.disabled = disabled;
            GradMode.inference = inference;
        }

        public void Dispose()
        {
            if (closed)
            {
                return;
            }
            closed = true;
            GradMode.disabled = previousDisabled;
            GradMode.inference = previousInference;
        }
    }
}
