using StrategyTracker.Ui;

namespace StrategyTracker.Features.Administration;

/// <summary>Accounts and what can be said of them, in words.</summary>
internal static class AccountWords
{
    public static string Of(AccountChoice choice) => choice switch
    {
        AccountChoice.All => AdministrationTexts.ChoiceAll,
        AccountChoice.Open => AdministrationTexts.ChoiceOpen,
        AccountChoice.WithoutRole => AdministrationTexts.ChoiceWithoutRole,
        AccountChoice.Locked => AdministrationTexts.ChoiceLocked,
        AccountChoice.Closed => AdministrationTexts.ChoiceClosed,
        _ => throw new ArgumentOutOfRangeException(nameof(choice), choice, null),
    };

    public static string Accounts(int number) =>
        number == 1 ? AdministrationTexts.OneAccount : AdministrationTexts.ManyAccounts.With(Format.Number(number));

    /// <summary>"Samordnare (Äldrenämnden, Kulturnämnden), Läsare".</summary>
    public static string Of(IReadOnlyList<GrantedRole> roles) => roles.Count == 0
        ? AdministrationTexts.NoRole
        : string.Join(", ", roles.GroupBy(r => r.Role).Select(g => g.First().BodyName is null
            ? Words.Of(g.Key)
            : $"{Words.Of(g.Key)} ({string.Join(", ", g.Select(r => r.BodyName))})"));

    public static StatusLook LookOf(bool isDisabled, bool isLocked) =>
        isDisabled ? new StatusLook(Shape.Cross, Tone.None, AdministrationTexts.StateClosed)
        : isLocked ? new StatusLook(Shape.Triangle, Tone.Part, AdministrationTexts.StateLocked)
        : new StatusLook(Shape.Check, Tone.Good, AdministrationTexts.StateOpen);
}
