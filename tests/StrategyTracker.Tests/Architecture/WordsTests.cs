using System.Globalization;
using System.Reflection;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Ui;

namespace StrategyTracker.Tests.Architecture;

public sealed class WordsTests
{
    /// <summary>Never shown: pages name rights, persons are given roles.</summary>
    private static readonly Type[] unshown = [typeof(Right)];

    [Fact]
    public void Every_rule_has_its_words()
    {
        var rules = typeof(RuleCode).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);

        rules.Where(rule => RuleTexts.ResourceManager.GetString(rule, CultureInfo.InvariantCulture) is null).ShouldBeEmpty();
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
