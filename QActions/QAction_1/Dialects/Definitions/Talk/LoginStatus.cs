namespace Skyline.Protocol.Dialects.Definitions.Talk
{
    /// <summary>How far the opening of a connection has come. The numbers are those of the parameter Login Status.</summary>
    internal enum LoginStatus
    {
        /// <summary>The definition has no steps, or there is to be no connection.</summary>
        NotUsed = 0,

        /// <summary>The steps are under way, or the connection is to be opened.</summary>
        Opening = 1,

        /// <summary>The last step is done.</summary>
        Ready = 2,

        /// <summary>The device refused a step, or closed the connection again and again.</summary>
        Refused = 3,

        /// <summary>The device did not answer a step, or a step cannot be sent.</summary>
        NotAnswered = 4,
    }
}
