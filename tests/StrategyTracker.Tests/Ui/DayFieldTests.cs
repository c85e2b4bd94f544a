using StrategyTracker.Ui;

namespace StrategyTracker.Tests.Ui;

public sealed class DayFieldTests : ComponentTest
{
    [Theory]
    [InlineData("2026-05-31")]
    [InlineData(" 20260531 ")]
    [InlineData("260531")]
    [InlineData("2026-5-31")]
    [InlineData("2026/5/31")]
    [InlineData("31/5 2026")]
    [InlineData("31/5-2026")]
    [InlineData("31.5.2026")]
    public void A_day_is_understood_as_people_write_it(string typed) => DayText.Read(typed).ShouldBe(new DateOnly(2026, 5, 31));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-02-30")]
    [InlineData("05/31/2026")]
    [InlineData("i maj")]
    public void What_is_no_day_is_not_guessed(string? typed) => DayText.Read(typed).ShouldBeNull();

    [Fact]
    public void A_typed_day_is_shown_in_the_one_form()
    {
        DateOnly? told = null;
        var field = Render<DayField>(p => p.Add(f => f.Id, "slut").Bind(f => f.Value, told, day => told = day));

        field.Find("#slut").Change("20270115");

        told.ShouldBe(new DateOnly(2027, 1, 15));
        field.Find("#slut").GetAttribute("value").ShouldBe("2027-01-15");
    }

    [Fact]
    public void What_is_no_day_stays_in_the_field_with_a_fault_tied_to_it()
    {
        DateOnly? told = new(2027, 1, 15);
        var field = Render<DayField>(p => p.Add(f => f.Id, "slut").Bind(f => f.Value, told, day => told = day));

        field.Find("#slut").Change("2027-13-40");

        told.ShouldBeNull();
        var input = field.Find("#slut");
        input.GetAttribute("value").ShouldBe("2027-13-40");
        input.GetAttribute("aria-invalid").ShouldBe("true");
        field.Find("#" + input.GetAttribute("aria-describedby")).TextContent.ShouldBe(SharedTexts.NotADay);
    }
}
