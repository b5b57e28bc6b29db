namespace Skyline.DataMiner.WebSocketDriver.Packager.Helper;

/// <summary>A read or write parameter as the helper names it.</summary>
/// <param name="Id">Parameter id.</param>
/// <param name="Name">Name in lower case.</param>
/// <param name="IsWrite">Whether it is a write parameter.</param>
internal sealed record HelperParameter(int Id, string Name, bool IsWrite);
