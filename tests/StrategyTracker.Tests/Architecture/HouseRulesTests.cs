using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;

namespace StrategyTracker.Tests.Architecture;

/// <summary>The rules of the house that a compiler cannot hold.</summary>
public sealed class HouseRulesTests
{
    private const int LongestVerb = 120;

    private static readonly Type[] productTypes = typeof(Program).Assembly.GetTypes();

    public static TheoryData<Type> Pages => [.. productTypes.Where(IsPage).OrderBy(page => page.FullName, StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_page_names_its_right_or_says_that_anyone_may_read_it(Type page)
    {
        var rights = page.GetCustomAttributes<AuthorizeAttribute>(inherit: false).Select(attribute => attribute.Policy).OfType<string>().ToList();
        var isForAnyone = page.GetCustomAttribute<AllowAnonymousAttribute>(inherit: false) is not null;

        (rights.Count > 0 || isForAnyone).ShouldBeTrue("the bare [Authorize] of _Imports.razor is no answer");
        rights.Except(Enum.GetNames<Right>()).ShouldBeEmpty();
    }

    [Fact]
    public void No_component_sees_the_database()
    {
        SourceFile.All.Where(file => file.IsMarkup && Regex.IsMatch(file.Text, @"\bDbContext\b|\bStrategyDb\b|IDbContextFactory|EntityFrameworkCore")).ShouldBeEmpty();
    }

    [Fact]
    public void Every_write_verb_is_a_short_file_of_its_own()
    {
        var faults =
            from verb in productTypes.Where(IsVerb)
            let files = SourceFile.All.Where(file => Regex.IsMatch(file.Text, $@"\bclass {verb.Name}\b")).ToList()
            where files is not [var only] || only.Name != verb.Name + ".cs" || only.Lines > LongestVerb
            select $"{verb.Name}: {string.Join(", ", files.Select(file => $"{file} ({file.Lines} lines)"))}";

        faults.ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_is_saved_but_through_the_one_door()
    {
        string[] doors =
        [
            "StrategyTracker/Commands/CommandScope.cs",
            "StrategyTracker/Data/StrategyDb.cs",
            // Runs inside the door: an import saves step by step, with its audit rows, in the command's own transaction.
            "StrategyTracker/Features/Exchange/Importing/ImportRun.cs",
        ];

        SourceFile.All.Where(file => Regex.IsMatch(file.Text, @"\bSaveChanges(Async)?\(|\bExecute(Update|Delete)(Async)?\("))
            .Select(file => file.Path).Except(doors).ShouldBeEmpty();
    }

    [Fact]
    public void Only_the_first_administrator_is_made_by_the_program_itself()
    {
        SourceFile.All.Where(file => file.Text.Contains(".AsSystem()", StringComparison.Ordinal))
            .Select(file => file.Name).ShouldBe(["CreateFirstAdministrator.cs"]);
    }

    [Fact]
    public void A_feature_uses_no_page_and_no_command_of_another()
    {
        var closed = productTypes.Where(type => type.Namespace?.StartsWith("StrategyTracker.Features.", StringComparison.Ordinal) == true)
            .Where(type => IsVerb(type) || type.GetCustomAttributes<RouteAttribute>().Any())
            .ToLookup(type => type.Namespace!.Split('.')[2], type => type.Name);

        var faults =
            from file in SourceFile.All.Where(file => file.Feature is not null)
            from other in Regex.Matches(file.Text, @"\bFeatures\.(\w+)").Select(match => match.Groups[1].Value).Distinct()
            where other != file.Feature
            from name in closed[other]
            where Regex.IsMatch(file.Text, $@"(?<![\w.""])(Features\.{other}\.)?{name}(?![\w""])")
            select $"{file} uses {other}'s {name}";

        faults.ShouldBeEmpty();
    }

    [Fact]
    public void Only_the_printing_knows_the_browser_and_starts_programs()
    {
        // What a person is told to set is named where the words are.
        SourceFile.All.Where(file => !file.Path.StartsWith("StrategyTracker/Printing/", StringComparison.Ordinal)
                && Regex.IsMatch(file.Code.Replace("ChromiumProgram.Variable", "", StringComparison.Ordinal), @"(?i)chromium|\bProcessStartInfo\b|\bProcess\.Start\b"))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Only_the_spreadsheets_know_the_workbook_library()
    {
        SourceFile.All.Where(file => Regex.IsMatch(file.Text, @"Radzen\.Documents|OpenXml\.Spreadsheet")
            && !file.Path.StartsWith("StrategyTracker/Spreadsheets/", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Commands_and_data_know_no_feature()
    {
        SourceFile.All.Where(file => Regex.IsMatch(file.Path, "^StrategyTracker/(Commands|Data|Ui)/")
            && Regex.IsMatch(file.Text, @"\bStrategyTracker\.Features\b|\bStrategyTracker\.Hosting\b")).ShouldBeEmpty();
    }

    private static bool IsPage(Type type) => type.GetCustomAttributes<RouteAttribute>(inherit: false).Any();

    private static bool IsVerb(Type type) =>
        type.GetConstructors().Any(constructor => constructor.GetParameters().Any(parameter => parameter.ParameterType == typeof(CommandScope)));
}
