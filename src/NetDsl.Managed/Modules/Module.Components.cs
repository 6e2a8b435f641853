using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>Assigns a parameter to a field, disposes the previous one, and registers it.</summary>
            private protected void SetParameter(ref Parameter? field, Parameter? value, string name)
            {
                if (field is not null && !ReferenceEquals(field, value))
                {
                    field.Dispose();
                }
                value?.DetachFromDisposeScope();
                field = value;
                ConditionallyRegisterParameter(name, value);
            }

            /// <summary>Assigns a buffer to a field, disposes the previous one, and registers it.</summary>
            private protected void SetBuffer(ref Tensor? field, Tensor? value, string name)
            {
                if (field is not null && !ReferenceEquals(field, value))
                {
                    field.Dispose();
                }
                value?.DetachFromDisposeScope();
                field = value;
                ConditionallyRegisterBuffer(name, value);
            }
        }
    }
}
