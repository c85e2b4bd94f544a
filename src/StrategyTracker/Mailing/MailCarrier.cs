using System.Net;
using System.Net.Mail;

namespace StrategyTracker.Mailing;

/// <summary>A mail in plain text.</summary>
public sealed record Mail(string To, string Subject, string Text);

/// <summary>Carries mail to a server or a folder. The only file that knows how.</summary>
public sealed class MailCarrier(MailSettings settings)
{
    private const int LongestWait = 20_000;

    public bool IsOn => settings.IsOn;

    /// <exception cref="MailRefusedException">The mail did not leave.</exception>
    public async Task SendAsync(Mail mail, CancellationToken cancellationToken)
    {
        try
        {
            using var message = new MailMessage(settings.From, mail.To, mail.Subject, mail.Text);
            using var client = Client();
            await client.SendMailAsync(message, cancellationToken);
        }
        catch (Exception exception) when (exception is SmtpException or FormatException or InvalidOperationException or IOException)
        {
            throw new MailRefusedException(exception.Message, exception);
        }
    }

    private SmtpClient Client()
    {
        if (settings.Folder is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
            return new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = Path.GetFullPath(folder) };
        }

        return new SmtpClient(settings.Host, settings.Port)
        {
            EnableSsl = settings.Tls,
            Timeout = LongestWait,
            Credentials = settings.UserName is { Length: > 0 } name ? new NetworkCredential(name, settings.Password) : null,
        };
    }
}

/// <summary>A mail that did not leave. The message is the server's, for those who run the product.</summary>
public sealed class MailRefusedException : Exception
{
    public MailRefusedException()
    {
    }

    public MailRefusedException(string message)
        : base(message)
    {
    }

    public MailRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
