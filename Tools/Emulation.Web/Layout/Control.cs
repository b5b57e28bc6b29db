namespace ConnectorEmulator.Web.Layout;

/// <summary>What shows or writes a parameter.</summary>
internal enum Control
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A number that is shown with a bar of its range.</summary>
    Progress,

    /// <summary>A date and a time, as an OLE automation date in UTC.</summary>
    DateTime,

    /// <summary>A date, as an OLE automation date in UTC.</summary>
    Date,

    /// <summary>A time span in seconds.</summary>
    Time,

    /// <summary>Text that is never shown.</summary>
    Password,

    /// <summary>One of several values.</summary>
    Choice,

    /// <summary>One of a few values, each with a button.</summary>
    Toggle,

    /// <summary>A button that writes its value.</summary>
    Button,

    /// <summary>A button that leads to the page which its value names.</summary>
    PageButton,

    /// <summary>A heading.</summary>
    Title,
}
