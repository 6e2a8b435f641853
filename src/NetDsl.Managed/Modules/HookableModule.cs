namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A module that runs hooks before and after its forward pass when it is called.</summary>
        /// <typeparam name="TPreHook">What runs before: it sees the inputs and may give others.</typeparam>
        /// <typeparam name="TPostHook">What runs after: it sees inputs and result and may give another result.</typeparam>
        public class HookableModule<TPreHook, TPostHook> : Module
        {
            /// <summary>Run before the forward pass, with the inputs.</summary>
            protected Dictionary<string, TPreHook> pre_hooks = [];

            /// <summary>Run after the forward pass, with the inputs and the result.</summary>
            protected Dictionary<string, TPostHook> post_hooks = [];

            /// <summary>Run before the forward pass, with the module alone.</summary>
            protected Dictionary<string, Action<Module>> module_pre_hooks = [];

            /// <summary>Run after the forward pass, with the module alone.</summary>
            protected Dictionary<string, Action<Module>> module_post_hooks = [];

            /// <summary>A module without components, in training mode.</summary>
            /// <param name="name">The module's name, usually that of its class.</param>
            protected HookableModule(string name) : base(name)
            {
            }

            /// <summary>Registers a hook that runs after every forward pass; a result that is not null replaces the module's.</summary>
            /// <returns>A handle that removes the hook.</returns>
            public HookRemover register_forward_hook(TPostHook hook) => Register(post_hooks, hook);

            /// <summary>Registers a hook that runs before every forward pass; inputs that are not null replace the given ones.</summary>
            /// <returns>A handle that removes the hook.</returns>
            public HookRemover register_forward_pre_hook(TPreHook hook) => Register(pre_hooks, hook);

            /// <summary>Registers a hook that runs after every forward pass.</summary>
            /// <returns>A handle that removes the hook.</returns>
            public HookRemover register_forward_hook(Action<Module> hook) => Register(module_post_hooks, hook);

            /// <summary>Registers a hook that runs before every forward pass.</summary>
            /// <returns>A handle that removes the hook.</returns>
            public HookRemover register_forward_pre_hook(Action<Module> hook) => Register(module_pre_hooks, hook);

            private protected void RunHooks(Dictionary<string, Action<Module>> hooks)
            {
                foreach (var hook in hooks.Values)
                {
                    hook(this);
                }
            }

            private HookRemover Register<THook>(Dictionary<string, THook> hooks, THook hook)
            {
                var key = Guid.NewGuid().ToString();
                hooks.Add(key, hook);
                return new HookRemover(this, key);
            }

            private void Remove(string key)
            {
                pre_hooks.Remove(key);
                post_hooks.Remove(key);
                module_pre_hooks.Remove(key);
                module_post_hooks.Remove(key);
            }

            /// <summary>A handle that removes one hook.</summary>
            /// <param name="module">The module that has the hook.</param>
            /// <param name="key">The hook's key.</param>
            public class HookRemover(HookableModule<TPreHook, TPostHook> module, string key)
            {
                /// <summary>Removes the hook.</summary>
                public void remove() => module.Remove(key);
            }
        }
    }
}
