namespace Skyline.Protocol.Connections
{
    /// <summary>The addresses of a device, and which of them is in use. Not thread-safe.</summary>
    internal sealed class AddressBook
    {
        /// <summary>Gets or sets the address that the operator entered; <see langword="null"/> when there is none, so that the one of the element is used.</summary>
        public WebSocketUrl Main { get; set; }

        /// <summary>Gets the second address of the device; <see langword="null"/> when there is none.</summary>
        public WebSocketUrl Backup { get; private set; }

        /// <summary>Gets or sets the address of the element; <see langword="null"/> when it has none that can be used.</summary>
        public WebSocketUrl Element { get; set; }

        /// <summary>Gets a value indicating whether the operator wanted no connection when the element stopped.</summary>
        public bool IsParked { get; private set; }

        /// <summary>Gets a value indicating whether the element, when it started, connected to an address that is no longer the right one.</summary>
        public bool IsOutdated { get; private set; }

        /// <summary>Gets a value indicating whether the second address is in use.</summary>
        public bool IsBackupInUse { get; private set; }

        /// <summary>Gets the first address; <see langword="null"/> when there is none.</summary>
        public WebSocketUrl First => Main ?? Element;

        /// <summary>Gets the address in use; <see langword="null"/> when there is none at all.</summary>
        public WebSocketUrl Current => IsBackupInUse ? Backup : First;

        /// <summary>Gets which address is in use.</summary>
        public AddressKind CurrentKind => IsBackupInUse ? AddressKind.Backup : Main != null ? AddressKind.Main : AddressKind.Element;

        /// <summary>Takes over the address that the operator entered.</summary>
        /// <param name="main">The address; <see langword="null"/> to use the one of the element.</param>
        /// <exception cref="RefusedException">There would be no address left; the message says so.</exception>
        public WebSocketUrl SetMain(WebSocketUrl main)
        {
            if (main == null && Element == null)
            {
                throw new RefusedException("the address is empty, and the element has none that could be used instead. Enter an address such as ws://10.0.0.5:8050/x-nmos/events/ws.");
            }

            return Main = main;
        }

        /// <summary>Takes over the second address.</summary>
        /// <param name="backup">The address; <see langword="null"/> for none.</param>
        /// <returns><see langword="true"/> when the address in use is thereby no longer one of the device.</returns>
        public bool SetBackup(WebSocketUrl backup)
        {
            var isUsed = IsBackupInUse;
            Backup = backup;
            IsBackupInUse = isUsed && backup != null;
            return isUsed;
        }

        /// <summary>Goes on from where the element stopped.</summary>
        /// <param name="saved">The address to which DataMiner connects by itself when the element starts; empty for the one of the element.</param>
        public void Resume(string saved)
        {
            IsParked = saved == PendingAddress.Text;
            IsBackupInUse = Backup != null && saved == Backup.Text;
            IsOutdated = !IsParked && !string.IsNullOrEmpty(saved) && Current != null && saved != Current.Text;
        }

        /// <summary>Goes over to the other address, if there is one.</summary>
        public void UseOther() => IsBackupInUse = !IsBackupInUse && Backup != null;

        /// <summary>The operator wants the connection again.</summary>
        public void Unpark() => IsParked = false;

        /// <summary>Goes back to the first address.</summary>
        public void UseMain() => IsBackupInUse = false;
    }

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
