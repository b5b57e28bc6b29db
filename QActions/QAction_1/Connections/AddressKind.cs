namespace Skyline.Protocol.Connections
{
    /// <summary>Which address of a device is in use. The numbers are the values of the parameter Address in Use.</summary>
    internal enum AddressKind
    {
        /// <summary>The address of the element.</summary>
        Element = 0,

        /// <summary>The address that the operator entered.</summary>
        Main = 1,

        /// <summary>The second address that the operator entered.</summary>
        Backup = 2,
    }
}
