using System.Text.RegularExpressions;

namespace StrategyTracker.Tests.Architecture;

public sealed class DomainOrderTests
{
    /// <summary>Each namespace may use those on the lines above its own, and none beside it.</summary>
    private static readonly string[][] order =
    [
        ["Rules"],
        ["Access"],
        ["Organisation"],
        ["Documents"],
        ["Targets"],
        ["Activities", "Indicators"],
        ["FollowUp"],
        ["SelfAssessment"],
        ["Reporting", "Reminding", "Recognition"],
    ];

    private static IEnumerable<SourceFile> DomainFiles => SourceFile.All.Where(file => file.Path.StartsWith("StrategyTracker.Domain/", StringComparison.Ordinal));

    [Fact]
    public void Every_namespace_of_the_domain_has_its_place_in_the_order()
    {
        DomainFiles.Select(FolderOf).Distinct().Except(order.SelectMany(level => level)).ShouldBeEmpty();
    }

    [Fact]
    public void Namespaces_of_the_domain_use_only_those_before_them()
    {
        var faults =
            from file in DomainFiles
            let folder = FolderOf(file)
            let allowed = order.TakeWhile(level => !level.Contains(folder)).SelectMany(level => level).Append(folder).ToHashSet()
            from used in Regex.Matches(file.Text, @"StrategyTracker\.Domain\.(\w+)").Select(match => match.Groups[1].Value).Distinct()
            where !allowed.Contains(used)
            select $"{file} uses {used}";

        faults.ShouldBeEmpty();
    }

    [Fact]
    public void Domain_reads_no_clock_and_no_configuration()
    {
        DomainFiles.Where(file => Regex.IsMatch(file.Text, @"\bTimeProvider\b|\bEnvironment\.|\bConsole\.|\bFile\.")).ShouldBeEmpty();
    }

    private static string FolderOf(SourceFile file) => file.Path.Split('/')[1];
}
