namespace NetDsl.Managed.Autograd;

/// <summary>Whether this thread records operations.</summary>
internal static class GradMode
{
    [ThreadStatic]
    private static bool _disabled;

    [ThreadStatic]
    private static bool _inference;

    internal static bool Enabled => !_disabled && !_inference;

    internal static bool Inference => _inference;

    internal static IDisposable Set(bool enabled) => new Scope(!enabled, _inference);

    internal static IDisposable SetInference(bool mode) => new Scope(mode || _disabled, mode);

    private sealed class Scope : IDisposable
    {
        private readonly bool _previousDisabled = GradMode._disabled;
        private readonly bool _previousInference = GradMode._inference;
        private bool _closed;

        internal Scope(bool disabled, bool inference)
        {
            GradMode._disabled = disabled;
            GradMode._inference = inference;
        }

        public void Dispose()
        {
            if (_closed)
            {
                return;
            }
            _closed = true;
            GradMode._disabled = _previousDisabled;
            GradMode._inference = _previousInference;
        }
    }
}
