using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace NetDsl.Generators.Shapes;

/// <summary>
/// Parses an expression over hyperparameters, <c>width * 4 + 1</c>: numbers, names, brackets, <c>+</c>, <c>-</c>, <c>*</c> and <c>/</c>,
/// with C#'s precedence. The division of whole numbers rounds down.
/// </summary>
/// <param name="text">The expression.</param>
/// <param name="find">Looks up the value of a name; null where there is none.</param>
internal sealed class Expression(string text, Func<string, Amount?> find)
{
    /// <summary>The maximum depth of nested brackets and signs.</summary>
    private const int Deepest = 100;

    private int _position;
    private int _depth;

    /// <summary>The error; null where there is none.</summary>
    public string? Objection { get; private set; }

    /// <summary>A name in it that is not defined.</summary>
    public string? UnknownName { get; private set; }

    /// <summary>Its value; null where <see cref="Objection"/> or <see cref="UnknownName"/> says why there is none.</summary>
    public Amount? Read()
    {
        var value = Sum();
        if (value is not null && Next() != '\0')
        {
            return Fail($"'{text[_position]}' is not expected there");
        }

        return value;
    }

    private Amount? Sum()
    {
        var value = Product();
        while (value is not null && Next() is '+' or '-')
        {
            value = Combine(text[_position++], value, Product());
        }

        return value;
    }

    private Amount? Product()
    {
        var value = Operand();
        while (value is not null && Next() is '*' or '/')
        {
            value = Combine(text[_position++], value, Operand());
        }

        return value;
    }

    private Amount? Operand()
    {
        _depth++;
        var value = _depth > Deepest ? Fail("it has too many brackets") : Atom();
        _depth--;
        return value;
    }

    private Amount? Atom()
    {
        var next = Next();
        switch (next)
        {
            case '-':
                _position++;
                return Combine('-', Amount.Of((Dim)0), Operand());
            case '(':
                _position++;
                var value = Sum();
                if (value is not null && Next() != ')')
                {
                    return Fail("a closing bracket is missing");
                }

                _position++;
                return value;
            case '\0':
                return Fail(string.IsNullOrWhiteSpace(text) ? "it is empty" : "it ends too early");
            default:
                return IsDigit(next) ? Number()
                    : SyntaxFacts.IsIdentifierStartCharacter(next) ? Name()
                    : Fail($"'{next}' is not expected there");
        }
    }

    private Amount? Number()
    {
        var start = _position;
        Skip(character => IsDigit(character) || character == '.');
        var digits = text.Substring(start, _position - start);
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? Amount.Of((Dim)whole)
            : digits.All(IsDigit) ? Fail($"'{digits}' is too large")
            : double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var real) ? Amount.Of(real)
            : Fail($"'{digits}' is no number");
    }

    private Amount? Name()
    {
        var start = _position;
        Skip(SyntaxFacts.IsIdentifierPartCharacter);
        var name = text.Substring(start, _position - start);
        var value = find(name);
        UnknownName ??= value is null ? name : null;
        return value;
    }

    private Amount? Combine(char sign, Amount left, Amount? right)
    {
        if (right is null)
        {
            return null;
        }

        // Sizes are divided by positive ones only: there, C#'s division rounds down too.
        var isBad = right.Whole is { } divisor ? divisor.Size <= 0 || divisor.IsNegative : right.AsReal.Value == 0;
        if (sign == '/' && isBad)
        {
            return Fail($"it divides by {right.AsReal}, and a divisor must be positive");
        }

        try
        {
            return Amount.Combine(sign, left, right);
        }
        catch (OverflowException)
        {
            return Fail("its value exceeds 2^63");
        }
    }

    /// <summary>The next character that is not white space; NUL at the end.</summary>
    private char Next()
    {
        Skip(char.IsWhiteSpace);
        return _position < text.Length ? text[_position] : '\0';
    }

    private void Skip(Func<char, bool> isSkipped)
    {
        while (_position < text.Length && isSkipped(text[_position]))
        {
            _position++;
        }
    }

    private static bool IsDigit(char character) => character is >= '0' and <= '9';

    private Amount? Fail(string objection)
    {
        Objection ??= objection;
        return null;
    }
}
