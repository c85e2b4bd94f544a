using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Recognition;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.Account;
using StrategyTracker.Features.Administration;
using StrategyTracker.Ui;
using StrategyTracker.Verbs;

namespace StrategyTracker.Tests.Architecture;

public sealed class WordsTests
{
    /// <summary>Never shown: pages name rights, persons are given roles; what becomes of a field is told in a sentence.</summary>
    private static readonly Type[] unshown = [typeof(Right), typeof(FieldFate), typeof(AskedPart), typeof(BlockForm)];

    [Fact]
    public void Every_rule_has_its_words()
    {
        var rules = typeof(RuleCode).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);

        rules.Where(rule => RuleTexts.ResourceManager.GetString(rule, CultureInfo.InvariantCulture) is null).ShouldBeEmpty();
    }

    /// <summary>The audit trail tells what was done by the name of the verb's file; an import by its own.</summary>
    [Fact]
    public void Every_act_has_its_words_in_the_audit_trail()
    {
        var acts = SourceFile.All.Where(file => Regex.IsMatch(file.Text, @"\bscope\.(AsSystem\(\)\.)?RunAsync\("))
            .Select(file => file.Name == "PackageImporter.cs" ? "ImportPackage" : Path.GetFileNameWithoutExtension(file.Name));

        acts.Where(act => EventTexts.ResourceManager.GetString("Command_" + act, CultureInfo.InvariantCulture) is null)
            .ShouldBeEmpty("add Command_… to EventTexts.resx and EventTexts.en.resx");
    }

    [Fact]
    public void Every_thing_that_is_audited_has_its_word()
    {
        using var db = new SqliteStrategyDb(new DbContextOptionsBuilder<SqliteStrategyDb>().UseSqlite("Data Source=:memory:").Options);
        var things = db.Model.GetEntityTypes().Where(e => !e.IsOwned() && e.ClrType.Namespace!.StartsWith("StrategyTracker.", StringComparison.Ordinal))
            .Select(e => e.ClrType.Name).Except([nameof(AuditRow), nameof(FormDraft), nameof(OutboxMessage), nameof(OutboxItem), nameof(OutboxRoundItem)]);

        things.Where(thing => EventTexts.ResourceManager.GetString("Thing_" + thing, CultureInfo.InvariantCulture) is null)
            .ShouldBeEmpty("add Thing_… to EventTexts.resx and EventTexts.en.resx");
    }

    [Fact]
    public void Every_demo_account_is_told_what_it_would_do()
    {
        DemoAccounts.OfExample.Where(account => AccountTexts.ResourceManager.GetString("DemoTask_" + account.Task, CultureInfo.InvariantCulture) is null).ShouldBeEmpty();
    }

    [Fact]
    public void Every_value_that_is_shown_has_its_word()
    {
        var values =
            from type in typeof(Right).Assembly.GetExportedTypes()
            where type.IsEnum && !unshown.Contains(type)
            from value in Enum.GetNames(type)
            select $"{type.Name}_{value}";

        values.Where(value => StatusTexts.ResourceManager.GetString(value, CultureInfo.InvariantCulture) is null).ShouldBeEmpty();
    }
}
