using System;
using System.Collections;
using System.Collections.Generic;
using Microsoft.Build.Framework;

namespace NetDsl.Build.Tests;

/// <summary>Stands in for MSBuild and keeps what a task tells it.</summary>
internal sealed class BuildLog : IBuildEngine
{
    public List<string?> Messages { get; } = [];

    public List<string?> Warnings { get; } = [];

    public bool ContinueOnError => false;

    public int LineNumberOfTaskNode => 0;

    public int ColumnNumberOfTaskNode => 0;

    public string ProjectFileOfTaskNode => "test.proj";

    public void LogMessageEvent(BuildMessageEventArgs e) => Messages.Add(e.Message);

    public void LogWarningEvent(BuildWarningEventArgs e) => Warnings.Add(e.Message);

    public void LogErrorEvent(BuildErrorEventArgs e) => throw new InvalidOperationException(e.Message);

    public void LogCustomEvent(CustomBuildEventArgs e) => throw new NotSupportedException(e.Message);

    public bool BuildProjectFile(string project, string[] targets, IDictionary properties, IDictionary outputs) =>
        throw new NotSupportedException();
}
