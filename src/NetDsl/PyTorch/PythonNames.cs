using System.Text;

namespace NetDsl.PyTorch;

/// <summary>Names in Python.</summary>
internal static class PythonNames
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else",
        "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise",
        "return", "try", "while", "with", "yield",
    };

    // What nn.Module and the containers have themselves: a child of that name would be out of reach.
    private static readonly HashSet<string> Members = new(StringComparer.Ordinal)
    {
        "T_destination", "add_module", "append", "apply", "bfloat16", "buffers", "call_super_init", "children", "clear", "compile", "cpu",
        "cuda", "double", "dump_patches", "eval", "extend", "extra_repr", "float", "forward", "get_buffer", "get_extra_state",
        "get_parameter", "get_submodule", "half", "insert", "ipu", "items", "keys", "load_state_dict", "modules", "mtia", "named_buffers",
        "named_children", "named_modules", "named_parameters", "parameters", "pop", "register_buffer", "register_forward_hook",
        "register_forward_pre_hook", "register_backward_hook", "register_full_backward_hook", "register_full_backward_pre_hook",
        "register_load_state_dict_post_hook", "register_load_state_dict_pre_hook", "register_module", "register_parameter",
        "register_state_dict_post_hook", "register_state_dict_pre_hook", "requires_grad_", "set_extra_state", "set_submodule",
        "share_memory", "state_dict", "to", "to_empty", "train", "training", "type", "update", "values", "xpu", "zero_grad",
    };

    // What the file itself uses.
    private static readonly string[] Used = ["F", "OrderedDict", "Tensor", "math", "nn", "self", "super", "torch"];

    /// <summary>Whether a module has a child under this name as an attribute: <c>module.name</c>.</summary>
    public static bool IsAttribute(string name) => IsIdentifier(name) && !IsMember(name);

    /// <summary>Whether nn.Module or a container has a member of this name itself.</summary>
    public static bool IsMember(string name) => Members.Contains(name) || name.StartsWith('_');

    /// <summary>Whether it is an identifier, and no keyword. Python reads one in its normal form, which would be another key.</summary>
    public static bool IsIdentifier(string name) => !Keywords.Contains(name) && name.Length > 0 && !char.IsDigit(name[0]) &&
        name.All(letter => char.IsLetterOrDigit(letter) || letter == '_') && name.IsNormalized(NormalizationForm.FormKC);

    /// <summary>The name of a variable, a parameter or a class after another name.</summary>
    public static string Identifier(string name)
    {
        var text = new StringBuilder(name.Length + 1);
        foreach (var letter in name)
        {
            text.Append(char.IsLetterOrDigit(letter) ? letter : '_');
        }

        if (text.Length == 0 || char.IsDigit(text[0]))
        {
            text.Insert(0, '_');
        }

        var identifier = text.ToString();
        return Keywords.Contains(identifier) || Used.Contains(identifier) ? $"{identifier}_" : identifier;
    }

    /// <summary>A name that is not taken yet, with a number where it would be.</summary>
    public static string Free(string name, ISet<string> taken)
    {
        var free = name;
        for (var number = 2; !taken.Add(free); number++)
        {
            free = FormattableString.Invariant($"{name}{(char.IsDigit(name[^1]) ? "_" : "")}{number}");
        }

        return free;
    }

    /// <summary>A class's name as that of a module's file: <c>digit_net</c> for <c>DigitNet</c>.</summary>
    public static string Snake(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        for (var index = 0; index < name.Length; index++)
        {
            var isWord = index > 0 && char.IsUpper(name[index]) &&
                (!char.IsUpper(name[index - 1]) || (index + 1 < name.Length && char.IsLower(name[index + 1])));
            text.Append(isWord ? "_" : "").Append(char.ToLowerInvariant(name[index]));
        }

        return text.ToString();
    }
}
