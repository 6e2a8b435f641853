using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace NetDsl.Generators.Tests;

/// <summary>A generator that adds the given files: what the snapshots' own tests compare.</summary>
internal sealed class ToyGenerator(params (string HintName, string Text)[] files) : IIncrementalGenerator
{
    public static GeneratorDriver Run(params (string HintName, string Text)[] files) =>
        CSharpGeneratorDriver.Create(new ToyGenerator(files)).RunGenerators(CSharpCompilation.Create("Toy"));

    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterPostInitializationOutput(output =>
        {
            foreach (var (hintName, text) in files)
            {
                output.AddSource(hintName, SourceText.From(text, Encoding.UTF8));
            }
        });
}
