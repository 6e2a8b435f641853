namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A module with one input.</summary>
        public abstract class Module<T, TResult>
            : HookableModule<
                Func<Module<T, TResult>, T, T>,
                Func<Module<T, TResult>, T, TResult, TResult>>,
            IModule<T, TResult>
        {
            /// <summary>A module without components, in training mode.</summary>
            /// <param name="name">The module's name, usually that of its class.</param>
            protected Module(string name) : base(name)
            {
            }

            /// <summary>The forward pass. Hooks do not run: see <see cref="call"/>.</summary>
            public abstract TResult forward(T input);

            /// <summary>Runs the hooks and the forward pass.</summary>
            public TResult call(T input)
            {
                RunHooks(module_pre_hooks);
                foreach (var hook in pre_hooks.Values)
                {
                    input = hook(this, input) ?? input;
                }
                var result = forward(input);
                foreach (var hook in post_hooks.Values)
                {
                    result = hook(this, input, result) ?? result;
                }
                RunHooks(module_post_hooks);
                return result;
            }
        }

        /// <summary>A module with two inputs.</summary>
        public abstract class Module<T1, T2, TResult>
            : HookableModule<
                Func<Module<T1, T2, TResult>, T1, T2, (T1, T2)?>,
                Func<Module<T1, T2, TResult>, T1, T2, TResult, TResult>>,
            IModule<T1, T2, TResult>
        {
            /// <summary>A module without components, in training mode.</summary>
            /// <param name="name">The module's name, usually that of its class.</param>
            protected Module(string name) : base(name)
            {
            }

            /// <summary>The forward pass. Hooks do not run: see <see cref="call"/>.</summary>
            public abstract TResult forward(T1 input1, T2 input2);

            /// <summary>Runs the hooks and the forward pass.</summary>
            public TResult call(T1 input1, T2 input2)
            {
                RunHooks(module_pre_hooks);
                foreach (var hook in pre_hooks.Values)
                {
                    if (hook(this, input1, input2) is { } changed)
                    {
                        (input1, input2) = changed;
                    }
                }
                var result = forward(input1, input2);
                foreach (var hook in post_hooks.Values)
                {
                    result = hook(this, input1, input2, result) ?? result;
                }
                RunHooks(module_post_hooks);
                return result;
            }
        }

        /// <summary>A module with three inputs.</summary>
        public abstract class Module<T1, T2, T3, TResult>
            : HookableModule<
                Func<Module<T1, T2, T3, TResult>, T1, T2, T3, (T1, T2, T3)?>,
                Func<Module<T1, T2, T3, TResult>, T1, T2, T3, TResult, TResult>>,
            IModule<T1, T2, T3, TResult>
        {
            /// <summary>A module without components, in training mode.</summary>
            /// <param name="name">The module's name, usually that of its class.</param>
            protected Module(string name) : base(name)
            {
            }

            /// <summary>The forward pass. Hooks do not run: see <see cref="call"/>.</summary>
            public abstract TResult forward(T1 input1, T2 input2, T3 input3);

            /// <summary>Runs the hooks and the forward pass.</summary>
            public TResult call(T1 input1, T2 input2, T3 input3)
            {
                RunHooks(module_pre_hooks);
                foreach (var hook in pre_hooks.Values)
                {
                    if (hook(this, input1, input2, input3) is { } changed)
                    {
                        (input1, input2, input3) = changed;
                    }
                }
                var result = forward(input1, input2, input3);
                foreach (var hook in post_hooks.Values)
                {
                    result = hook(this, input1, input2, input3, result) ?? result;
                }
                RunHooks(module_post_hooks);
                return result;
            }
        }

        /// <summary>A module with four inputs.</summary>
        public abstract class Module<T1, T2, T3, T4, TResult>
            : HookableModule<
                Func<Module<T1, T2, T3, T4, TResult>, T1, T2, T3, T4, (T1, T2, T3, T4)?>,
                Func<Module<T1, T2, T3, T4, TResult>, T1, T2, T3, T4, TResult, TResult>>,
            IModule<T1, T2, T3, T4, TResult>
        {
            /// <summary>A module without components, in training mode.</summary>
            /// <param name="name">The module's name, usually that of its class.</param>
            protected Module(string name) : base(name)
            {
            }

            /// <summary>The forward pass. Hooks do not run: see <see cref="call"/>.</summary>
            public abstract TResult forward(T1 input1, T2 input2, T3 input3, T4 input4);

            /// <summary>Runs the hooks and the forward pass.</summary>
            public TResult call(T1 input1, T2 input2, T3 input3, T4 input4)
            {
                RunHooks(module_pre_hooks);
                foreach (var hook in pre_hooks.Values)
                {
                    if (hook(this, input1, input2, input3, input4) is { } changed)
                    {
                        (input1, input2, input3, input4) = changed;
                    }
                }
                var result = forward(input1, input2, input3, input4);
                foreach (var hook in post_hooks.Values)
                {
                    result = hook(this, input1, input2, input3, input4, result) ?? result;
                }
                RunHooks(module_post_hooks);
                return result;
            }
        }

        /// <summary>A module with five inputs.</summary>
        public abstract class Module<T1, T2, T3, T4, T5, TResult>
            : HookableModule<
                Func<Module<T1, T2, T3, T4, T5, TResult>, T1, T2, T3, T4, T5, (T1, T2, T3, T4, T5)?>,
                Func<Module<T1, T2, T3, T4, T5, TResult>, T1, T2, T3, T4, T5, TResult, TResult>>,
            IModule<T1, T2, T3, T4, T5, TResult>
        {
            /// <summary>A module without components, in training mode.</summary>
            /// <param name="name">The module's name, usually that of its class.</param>
            protected Module(string name) : base(name)
            {
            }

            /// <summary>The forward pass. Hooks do not run: see <see cref="call"/>.</summary>
            public abstract TResult forward(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5);

            /// <summary>Runs the hooks and the forward pass.</summary>
            public TResult call(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5)
            {
                RunHooks(module_pre_hooks);
                foreach (var hook in pre_hooks.Values)
                {
                    if (hook(this, input1, input2, input3, input4, input5) is { } changed)
                    {
                        (input1, input2, input3, input4, input5) = changed;
                    }
                }
                var result = forward(input1, input2, input3, input4, input5);
                foreach (var hook in post_hooks.Values)
                {
                    result = hook(this, input1, input2, input3, input4, input5, result) ?? result;
                }
                RunHooks(module_post_hooks);
                return result;
            }
        }

        /// <summary>A module with six inputs.</summary>
        public abstract class Module<T1, T2, T3, T4, T5, T6, TResult>
            : HookableModule<
                Func<Module<T1, T2, T3, T4, T5, T6, TResult>, T1, T2, T3, T4, T5, T6, (T1, T2, T3, T4, T5, T6)?>,
                Func<Module<T1, T2, T3, T4, T5, T6, TResult>, T1, T2, T3, T4, T5, T6, TResult, TResult>>,
            IModule<T1, T2, T3, T4, T5, T6, TResult>
        {
            /// <summary>A module without components, in training mode.</summary>
            /// <param name="name">The module's name, usually that of its class.</param>
            protected Module(string name) : base(name)
            {
            }

            /// <summary>The forward pass. Hooks do not run: see <see cref="call"/>.</summary>
            public abstract TResult forward(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5, T6 input6);

            /// <summary>Runs the hooks and the forward pass.</summary>
            public TResult call(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5, T6 input6)
            {
                RunHooks(module_pre_hooks);
                foreach (var hook in pre_hooks.Values)
                {
                    if (hook(this, input1, input2, input3, input4, input5, input6) is { } changed)
                    {
                        (input1, input2, input3, input4, input5, input6) = changed;
                    }
                }
                var result = forward(input1, input2, input3, input4, input5, input6);
                foreach (var hook in post_hooks.Values)
                {
                    result = hook(this, input1, input2, input3, input4, input5, input6, result) ?? result;
                }
                RunHooks(module_post_hooks);
                return result;
            }
        }
    }
}
