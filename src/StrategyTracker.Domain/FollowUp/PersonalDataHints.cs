using System.Text.RegularExpressions;

namespace StrategyTracker.Domain.FollowUp;

/// <summary>What a text seems to tell of a person.</summary>
public enum PersonalDataKind
{
    Name,
    PersonalNumber,
    Health,
    Contact,
}

/// <summary>
/// Looks for what should not be in a text that becomes public record: a name, a personal number, a remark on somebody's
/// health, a private way to reach them. It hints and never refuses: it can be wrong, and the text is saved whatever it says.
/// </summary>
public static partial class PersonalDataHints
{
    private const int Milliseconds = 200;

    /// <summary>Given names that are common in Sweden. Those that are also words (Bo, Dag, Sten, Stig, Tor …) are left out.</summary>
    private static readonly HashSet<string> GivenNames =
    [
        "Ahmed", "Alexander", "Ali", "Amina", "Anders", "Andreas", "Anette", "Anita", "Ann", "Anna", "Anneli", "Annika", "Axel", "Barbro", "Bengt", "Birgitta",
        "Camilla", "Carina", "Caroline", "Charlotte", "Christer", "Christina", "Daniel", "David", "Elin", "Elisabeth", "Emelie", "Emil", "Emma", "Erik", "Eva", "Fatima",
        "Filip", "Fredrik", "Gunilla", "Gustav", "Göran", "Hanna", "Hans", "Hassan", "Helena", "Henrik", "Ingrid", "Jan", "Jenny", "Jessica", "Joakim", "Johan", "Johanna",
        "Jonas", "Josefin", "Julia", "Karin", "Karl", "Katarina", "Kenneth", "Kerstin", "Kristina", "Lars", "Lena", "Linda", "Linnea", "Lisa", "Louise", "Magnus",
        "Malin", "Marcus", "Margareta", "Maria", "Marie", "Martin", "Mattias", "Mikael", "Mohamed", "Monica", "Niklas", "Nils", "Olof", "Oskar", "Patrik", "Per", "Peter",
        "Rebecka", "Rickard", "Robert", "Sara", "Simon", "Sofia", "Stefan", "Susanne", "Sven", "Thomas", "Therese", "Tobias", "Ulf", "Ulla", "Ulrika", "Viktor", "William", "Åke", "Åsa", "Örjan",
    ];

    public static IReadOnlyList<PersonalDataKind> In(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        try
        {
            return Found(text);
        }
        catch (RegexMatchTimeoutException)
        {
            // A hint that comes late is no hint.
            return [];
        }
    }

    private static List<PersonalDataKind> Found(string text)
    {
        var found = new List<PersonalDataKind>();
        if (NamesSomeone(text))
        {
            found.Add(PersonalDataKind.Name);
        }

        if (PersonalNumber().Matches(text).Any(m => HasCheckDigit(m.Groups["ten"].Value + m.Groups["last"].Value)))
        {
            found.Add(PersonalDataKind.PersonalNumber);
        }

        if (Health().IsMatch(text))
        {
            found.Add(PersonalDataKind.Health);
        }

        if (Contact().IsMatch(text))
        {
            found.Add(PersonalDataKind.Contact);
        }

        return found;
    }

    /// <summary>A given name before a family name, or before a small word: "Anna Lind", "Anna har slutat"; not "Annahuset" and not "S:ta Maria kyrka".</summary>
    private static bool NamesSomeone(string text) =>
        GivenName().Matches(text).Any(m => GivenNames.Contains(m.Groups["given"].Value) && (m.Groups["family"].Success || m.Groups["act"].Success));

    private static bool HasCheckDigit(string ten)
    {
        var sum = 0;
        for (var i = 0; i < ten.Length; i++)
        {
            var product = (ten[i] - '0') * (i % 2 == 0 ? 2 : 1);
            sum += product > 9 ? product - 9 : product;
        }

        return sum % 10 == 0;
    }

    [GeneratedRegex(@"(?<![\p{L}:.])(?<given>\p{Lu}\p{Ll}+)(?=\s+(?<family>\p{Lu}\p{Ll}+\b)|\s+(?<act>är|har|var|kan|ska|slutar|slutade|slutat|arbetar|jobbar|på|hos|i|och)\b)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Milliseconds)]
    private static partial Regex GivenName();

    [GeneratedRegex(@"(?<!\d)(19|20)?(?<ten>\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01]))[-+ ]?(?<last>\d{4})(?!\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Milliseconds)]
    private static partial Regex PersonalNumber();

    [GeneratedRegex(@"\b(sjukskriv\p{L}*|långtidssjuk\p{L}*|utbränd\p{L}*|utmattnings\p{L}*|föräldraledig\p{L}*|gravid\p{L}*|deprimera\p{L}*|on sick leave|burnt out|pregnant|parental leave)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Milliseconds)]
    private static partial Regex Health();

    [GeneratedRegex(@"\b\p{Ll}+\.\p{Ll}+@|(?<!\d)(\+46\s?|0)7[0236-9][\s-]?(\d[\s-]?){7}(?!\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Milliseconds)]
    private static partial Regex Contact();
}
